# generated from codegen/templates/package/cli/history/__init__.py by `python -m codegen generate`; changes here are lost
"""Prints what an account has done in the past: its sessions, and statements of their costs."""
