# generated from codegen/templates/package/testing/simulation/__init__.py by `python -m codegen generate`; changes here are lost
"""Simulates an account with charge points: commands change its state, and answers and pushes show it."""
