# generated from codegen/templates/package/testing/simulation/__init__.py by `python -m codegen generate`; changes here are lost
"""Simulates an account whose charge points keep state: commands change it, reads and pushes show it."""
