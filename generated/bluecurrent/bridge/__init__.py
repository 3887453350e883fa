# generated from codegen/templates/package/bridge/__init__.py by `python -m codegen generate`; changes here are lost
"""Publishes an account to an MQTT broker, announces it to Home Assistant, and carries out commands from there."""
