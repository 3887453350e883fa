"""Holds what prints text safely; copied to `_printing` of the package."""
