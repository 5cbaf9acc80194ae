"""Leaving a couple, alone and at once; putting a closed book away; erasing everything of one's own."""
