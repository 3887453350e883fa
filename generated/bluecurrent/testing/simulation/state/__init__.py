# generated from codegen/templates/package/testing/simulation/state/__init__.py by `python -m codegen generate`; changes here are lost
"""Holds the state of a simulated account, and applies the effects of commands to it."""
