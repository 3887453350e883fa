# generated from codegen/templates/package/_runtime/live/__init__.py by `python -m codegen generate`; changes here are lost
"""Keeps a live picture of each charge point: reads it once for each connection, and merges what the service pushes."""
