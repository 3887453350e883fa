# generated from codegen/templates/package/_runtime/core/__init__.py by `python -m codegen generate`; changes here are lost
"""Holds what all other folders use: the protocol table, errors, secrets and paths."""
