# generated from codegen/templates/tests/__init__.py by `python -m codegen generate`; changes here are lost
"""Tests every command, object and field of the spec in the generated SDK."""
