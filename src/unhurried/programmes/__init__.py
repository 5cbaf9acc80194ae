"""The texts, as data: what a programme is made of and what it says on each of its days."""
