"""The journey: the evenings as cloth, one's own ease over time, and the places along the way."""
