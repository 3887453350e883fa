"""Compares recorded traffic with the spec, and adds new entries to the spec if that is safe."""
