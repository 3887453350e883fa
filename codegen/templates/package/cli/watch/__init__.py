"""The live view of `bluecurrent watch`."""
