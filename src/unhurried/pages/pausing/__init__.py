"""Pausing the programme and taking it up again, and a rest for one evening."""
