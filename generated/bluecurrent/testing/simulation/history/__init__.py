# generated from codegen/templates/package/testing/simulation/history/__init__.py by `python -m codegen generate`; changes here are lost
"""Keeps the finished charging sessions of a simulated account, and invents those of the year before."""
