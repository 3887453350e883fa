# generated from codegen/templates/package/bridge/publishing/__init__.py by `python -m codegen generate`; changes here are lost
"""Decides when the states, the availability and the discovery messages of an account are published."""
