"""Listening turns: one speaks, the other gives it back until it is “yes, that”; then they change."""
