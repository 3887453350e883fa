# generated from codegen/templates/package/testing/simulation/rest/__init__.py by `python -m codegen generate`; changes here are lost
"""Answers HTTP requests from the state of a simulated account."""
