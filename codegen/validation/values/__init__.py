"""Checks values and their types: limits, examples, times and derived values."""
