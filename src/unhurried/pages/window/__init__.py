"""The window: ten minutes on days the two chose, about how it is; and a neutral line in a calendar."""
