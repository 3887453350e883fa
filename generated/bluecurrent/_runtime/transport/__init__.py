# generated from codegen/templates/package/_runtime/transport/__init__.py by `python -m codegen generate`; changes here are lost
"""Opens, reads, writes and closes one WebSocket connection."""
