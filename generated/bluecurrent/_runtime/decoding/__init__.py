# generated from codegen/templates/package/_runtime/decoding/__init__.py by `python -m codegen generate`; changes here are lost
"""Decodes frames into typed messages, and hides their secret and personal values."""
