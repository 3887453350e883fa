# generated from codegen/templates/package/cli/commands/__init__.py by `python -m codegen generate`; changes here are lost
"""Builds the subcommands for click, and runs them."""
