"""The talks: turns and questions for two, which keep nothing; and what there is to say about wanting more."""
