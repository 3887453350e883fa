# generated from codegen/templates/package/_runtime/live/charging/__init__.py by `python -m codegen generate`; changes here are lost
"""Follows the charging in the live state: sessions, energy, and temporary limits of the current."""
