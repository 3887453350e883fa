"""Shows the live view of `bluecurrent watch`."""
