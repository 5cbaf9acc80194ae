"""The conversation that closes the thirty days, and the sentence that comes out of it."""
