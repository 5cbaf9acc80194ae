"""Where sealed bytes lie: the promises every store keeps, and the stores that keep them."""
