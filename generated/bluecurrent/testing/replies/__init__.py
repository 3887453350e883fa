# generated from codegen/templates/package/testing/replies/__init__.py by `python -m codegen generate`; changes here are lost
"""Chooses the recorded reply to a command and sends it."""
