# generated from codegen/templates/package/cli/watch/__init__.py by `python -m codegen generate`; changes here are lost
"""Runs `bluecurrent watch`, which shows charge points live."""
