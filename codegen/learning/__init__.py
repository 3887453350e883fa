"""Traffic against the spec: what is new or different in it, and the spec with what is safe to add."""
