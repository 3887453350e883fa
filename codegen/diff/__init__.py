"""Compares two versions of a protocol."""
