"""Today: the one page for wherever two people are, or one alone."""
