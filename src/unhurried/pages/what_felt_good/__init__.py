"""The map of what felt good: private, line by line, and a line for the other or the agreement where one likes."""
