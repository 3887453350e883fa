# generated from codegen/templates/package/_runtime/live/charging/__init__.py by `python -m codegen generate`; changes here are lost
"""Follows the charging at the charge points of the live state: sessions, energy, and limits of the current."""
