"""Figures of the house, as ratios within one run: `make bench`."""
