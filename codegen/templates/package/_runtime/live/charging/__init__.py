"""Tracks charging sessions and energy in the live state, and sets temporary limits of the charging current."""
