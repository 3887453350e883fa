# generated from codegen/templates/package/cli/arguments/__init__.py by `python -m codegen generate`; changes here are lost
"""Reads what a user types or sets: options, secrets, answers to prompts."""
