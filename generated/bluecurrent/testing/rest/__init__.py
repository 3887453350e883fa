# generated from codegen/templates/package/testing/rest/__init__.py by `python -m codegen generate`; changes here are lost
"""Answers HTTP requests from recordings. Only `aiohttp_listener` and `fault_injecting_http_listener` import aiohttp."""
