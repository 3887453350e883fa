# generated from codegen/templates/package/_runtime/connection/__init__.py by `python -m codegen generate`; changes here are lost
"""Logs in, keeps a client connected, and sends its requests."""
