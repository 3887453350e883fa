# generated from codegen/templates/package/_runtime/live/merging/__init__.py by `python -m codegen generate`; changes here are lost
"""Merges received messages into the live state, and collects the changes."""
