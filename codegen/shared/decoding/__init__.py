"""Reads the texts of times, and derives values from the fields of a message."""
