"""Checks the rules that a JSON Schema can't express, and loads a spec that follows all of them."""
