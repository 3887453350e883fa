# generated from codegen/templates/package/_runtime/core/__init__.py by `python -m codegen generate`; changes here are lost
"""Defines what all other folders use: the protocol table, errors, connection events, statistics and secrets."""
