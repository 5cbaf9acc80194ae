"""The agreement: marked apart, shown only combined, signed by both, narrowed by either."""
