"""Each week, once the thirty days are behind them."""
