"""The whole contents, the things to use, and the ways to stop for now."""
