"""The gate between two stages: asked of each alone, answered in one sentence for both."""
