# generated from codegen/templates/package/_runtime/rest/__init__.py by `python -m codegen generate`; changes here are lost
"""Sends commands over HTTP, and reads their answers. Only `http_sender` imports aiohttp."""
