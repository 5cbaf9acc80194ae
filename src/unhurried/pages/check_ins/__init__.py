"""The check-in before a practice: one person's answer for one evening."""
