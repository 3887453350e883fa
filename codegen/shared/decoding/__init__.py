"""Derives values from the fields of a message."""
