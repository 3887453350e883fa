# generated from codegen/templates/package/cli/arguments/__init__.py by `python -m codegen generate`; changes here are lost
"""Reads the input of the user: arguments, options, secrets, and answers to questions."""
