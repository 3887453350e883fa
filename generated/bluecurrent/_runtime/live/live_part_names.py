# generated from codegen/templates/package/_runtime/live/live_part_names.py.j2 by `python -m codegen generate`; changes here are lost
"""Defines the names of live-state parts (subjects, settings, status and grid), and texts about the live state."""

SUBJECT, SETTINGS, STATUS, GRID = "charge_point", "settings", "status", "grid"
SUBJECTS = "charge points"
"""The word for the subjects in messages to users."""
LIVE_STATE_ENDED = "the live state has ended: enter `client.live()` again"
"""The text of the error after the block of the live state was left."""
