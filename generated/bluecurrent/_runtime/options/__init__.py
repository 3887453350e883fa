# generated from codegen/templates/package/_runtime/options/__init__.py by `python -m codegen generate`; changes here are lost
"""Checks the options of a client, and the arguments that are not part of a command."""
