"""Joining, signing in, inviting, leaving: everything by which a person comes to have a place here."""
