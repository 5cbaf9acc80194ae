"""Notes: what one is about to show the other, what stands there, how it is answered and taken back."""
