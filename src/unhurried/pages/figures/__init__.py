"""How it goes, in figures each sees for themselves: a few questions, told as better, same or worse."""
