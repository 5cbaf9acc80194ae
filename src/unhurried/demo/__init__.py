"""The demo: two invented people, both phones side by side, and a clock one can turn."""
