"""What every page is made of: the frame, the parts, the pictures, and the words that are data."""
