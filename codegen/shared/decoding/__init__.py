"""Parses the texts of times, and computes derived values from the fields of a message."""
