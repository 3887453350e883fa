# generated from codegen/templates/package/testing/matching/__init__.py by `python -m codegen generate`; changes here are lost
"""Compares commands with recorded ones, and finds the recorded answer to a command."""
