"""Coming in, leaving at once, and handing one phone to the other."""
