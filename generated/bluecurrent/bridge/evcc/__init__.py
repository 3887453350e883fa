# generated from codegen/templates/package/bridge/evcc/__init__.py by `python -m codegen generate`; changes here are lost
"""Publishes what evcc reads of each socket, and takes what evcc sets."""
