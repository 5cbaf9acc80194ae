"""Becoming two: one line, used once, and four words read aloud."""
