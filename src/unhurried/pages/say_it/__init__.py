"""Say it: a hard thing, said plainly. Kept for oneself, or shown to the other by a step of its own."""
