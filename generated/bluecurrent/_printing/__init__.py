# generated from codegen/templates/package/_printing/__init__.py by `python -m codegen generate`; changes here are lost
"""Prints text safely: without control characters from outside, and to streams that may be closed or full."""
