"""The questions before anything else: read, answered and weighed inside the page, which sends and keeps nothing."""
