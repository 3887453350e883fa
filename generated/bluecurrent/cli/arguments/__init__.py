# generated from codegen/templates/package/cli/arguments/__init__.py by `python -m codegen generate`; changes here are lost
"""Reads the input of a user: options, secrets, and answers to questions."""
