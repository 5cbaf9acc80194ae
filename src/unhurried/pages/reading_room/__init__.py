"""The reading room: short pieces, each with its sources, open to anybody."""
