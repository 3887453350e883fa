# generated from codegen/templates/package/testing/server/__init__.py by `python -m codegen generate`; changes here are lost
"""Runs the fixture server, in the event loop or in a thread, and injects faults into it."""
