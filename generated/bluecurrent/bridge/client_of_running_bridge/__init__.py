# generated from codegen/templates/package/bridge/client_of_running_bridge/__init__.py by `python -m codegen generate`; changes here are lost
"""Lets the command line use a running bridge: reads the topics of the bridge, and sends commands to it."""
