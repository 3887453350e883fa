"""Finds the names that the package needs for itself, in the code that a spec's names would meet."""
