# generated from codegen/templates/package/testing/simulation/__init__.py by `python -m codegen generate`; changes here are lost
"""Simulates an account. Its charge points keep state, which commands change, and which answers and pushes show."""
