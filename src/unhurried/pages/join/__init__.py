"""Joining: a name, a phrase and, once, a sheet for paper."""
