"""The journal and the private pages in it, behind a lock of their own."""
