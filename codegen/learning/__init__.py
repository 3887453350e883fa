"""Compares recorded traffic with the spec, and adds what is safe to add to the spec."""
