"""Replaces the private values in the events of a recording by stand-ins, which are made-up values."""
