# generated from codegen/templates/package/bridge/bridge_client/__init__.py by `python -m codegen generate`; changes here are lost
"""Answers a client on this machine from the topics of a running bridge, and gives commands to that bridge."""
