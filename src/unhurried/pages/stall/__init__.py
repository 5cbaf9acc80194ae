"""After a stall: what made it hard to go on, asked of each alone."""
