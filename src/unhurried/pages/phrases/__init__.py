"""A soft no and a tentative yes: the couple's own words, and others to borrow; one press says one."""
