"""The sitting: what is said before it begins, and the live page that both phones show."""
