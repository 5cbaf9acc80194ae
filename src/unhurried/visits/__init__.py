"""One request and whoever makes it: the door that lets them in, what they may open, and how they are answered."""
