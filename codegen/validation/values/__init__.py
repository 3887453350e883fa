"""Checks values in a spec against their types: limits, examples, times and derived values."""
