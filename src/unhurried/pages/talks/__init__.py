"""The talks: turns and questions for two, of which nothing is kept."""
