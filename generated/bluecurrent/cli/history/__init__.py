# generated from codegen/templates/package/cli/history/__init__.py by `python -m codegen generate`; changes here are lost
"""Prints the past charging sessions of an account, and monthly statements of energy and costs."""
