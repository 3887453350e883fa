# generated from codegen/templates/package/_runtime/live/charging/__init__.py by `python -m codegen generate`; changes here are lost
"""Tracks charging sessions and energy in the live state, and sets temporary limits of the charging current."""
