# generated from codegen/templates/package/testing/recording_format/__init__.py by `python -m codegen generate`; changes here are lost
"""Reads and writes recordings."""
