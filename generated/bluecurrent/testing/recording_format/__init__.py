# generated from codegen/templates/package/testing/recording_format/__init__.py by `python -m codegen generate`; changes here are lost
"""Defines, reads and writes recordings of the frames between a client and the service."""
