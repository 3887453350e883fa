"""Loads a spec, and checks the rules that a JSON Schema can't express."""
