"""Help lines by country: the same page for everybody, signed in or not."""
