"""The demo's window, as a page: two phones and a clock."""
