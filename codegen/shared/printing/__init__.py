"""Prints text safely: shows control characters as escape sequences, and guards the standard streams."""
