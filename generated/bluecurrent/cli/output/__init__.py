# generated from codegen/templates/package/cli/output/__init__.py by `python -m codegen generate`; changes here are lost
"""Prints results, tables, progress and errors."""
