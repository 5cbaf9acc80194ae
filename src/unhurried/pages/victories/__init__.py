"""Small good things, a line at a time; and the milestones that both see, which name nobody and count nothing."""
