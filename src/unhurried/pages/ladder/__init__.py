"""The ladder: building it, rating it apart, and the curve of how its steps have been."""
