# generated from codegen/templates/package/testing/server/__init__.py by `python -m codegen generate`; changes here are lost
"""Runs the fixture server, async and in a thread, and injects faults into it."""
