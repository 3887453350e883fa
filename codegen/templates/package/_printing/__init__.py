"""Prints text with control characters as escape sequences, and handles standard streams that fail."""
