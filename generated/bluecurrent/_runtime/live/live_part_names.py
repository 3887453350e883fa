# generated from codegen/templates/package/_runtime/live/live_part_names.py.j2 by `python -m codegen generate`; changes here are lost
"""Defines constants for the names of live-state parts: subjects (devices), settings, status and grid."""

SUBJECT, SETTINGS, STATUS, GRID = "charge_point", "settings", "status", "grid"
SUBJECTS = "charge points"
"""The word for the subjects in messages to users."""
