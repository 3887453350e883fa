"""Decides when the states, the availability and the announcements of an account are published."""
