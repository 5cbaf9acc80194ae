"""An earlier book: what one wrote for oneself in the time of a former couple, opened by name."""
