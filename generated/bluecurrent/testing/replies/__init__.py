# generated from codegen/templates/package/testing/replies/__init__.py by `python -m codegen generate`; changes here are lost
"""Finds the recorded reply to each command that a client sends, and sends it."""
