# generated from codegen/templates/package/_printing/__init__.py by `python -m codegen generate`; changes here are lost
"""Prints text safely: shows control characters as escape sequences, and guards the standard streams."""
