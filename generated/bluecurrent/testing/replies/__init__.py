# generated from codegen/templates/package/testing/replies/__init__.py by `python -m codegen generate`; changes here are lost
"""Finds the recorded reply to each command of a client, and sends the reply."""
