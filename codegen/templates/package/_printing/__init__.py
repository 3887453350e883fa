"""Prints text safely: without control characters from outside."""
