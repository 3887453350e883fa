# generated from codegen/templates/package/_runtime/decoding/__init__.py by `python -m codegen generate`; changes here are lost
"""Reads frames into typed messages, and says which of their fields may be shown."""
