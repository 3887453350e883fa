# generated from codegen/templates/package/_runtime/requests/__init__.py by `python -m codegen generate`; changes here are lost
"""Checks and encodes requests, and matches answers to them."""
