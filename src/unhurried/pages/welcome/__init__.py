"""The cover: what this is, whom it is for and whom it isn't, and what to know before opening it on this device."""
