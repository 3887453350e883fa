# generated from codegen/templates/tests/__init__.py by `python -m codegen generate`; changes here are lost
"""Tests what the spec says of every command, object and field."""
