"""Unhurried: a private companion for two people who have drifted out of physical closeness."""
