# generated from codegen/templates/package/bridge/commands/__init__.py by `python -m codegen generate`; changes here are lost
"""Carries out commands that come from the broker, and answers each with a result."""
