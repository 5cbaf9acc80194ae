"""A commitment in one's own words, read into its four fields: a language comes in from outside, as data."""
