# generated from codegen/templates/package/_runtime/live/__init__.py by `python -m codegen generate`; changes here are lost
"""Keeps the live state, the always-current copy of an account: reads it on each connection, then merges pushes."""
