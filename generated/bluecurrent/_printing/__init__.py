# generated from codegen/templates/package/_printing/__init__.py by `python -m codegen generate`; changes here are lost
"""Prints text with control characters as escape sequences, and handles standard streams that fail."""
