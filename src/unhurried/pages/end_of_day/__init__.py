"""The end of a day: two minutes for oneself, kept by the evening; any line can be shown, one at a time."""
