"""Keys and sealing. The vault sees bytes without meaning, and never the disk; chance is handed to it."""
