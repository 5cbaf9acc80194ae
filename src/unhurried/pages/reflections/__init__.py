"""Afterwards: how a practice was, for oneself, and a line of it for the other where one likes."""
