# generated from codegen/templates/package/_runtime/live/live_part_names.py.j2 by `python -m codegen generate`; changes here are lost
"""Names the parts of the live state: the list of subjects (devices), their settings, status and grid connections."""

SUBJECT, SETTINGS, STATUS, GRID = "charge_point", "settings", "status", "grid"
SUBJECTS = "charge points"
"""The word for the subjects in messages to users."""
