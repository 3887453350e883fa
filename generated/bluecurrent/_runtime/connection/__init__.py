# generated from codegen/templates/package/_runtime/connection/__init__.py by `python -m codegen generate`; changes here are lost
"""Keeps a client connected: log-in, greeting, reconnecting and disconnecting."""
