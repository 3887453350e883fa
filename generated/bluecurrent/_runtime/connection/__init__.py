# generated from codegen/templates/package/_runtime/connection/__init__.py by `python -m codegen generate`; changes here are lost
"""Keeps a client connected: logs in, greets the service, reconnects and disconnects."""
