# generated from codegen/templates/package/bridge/broker/__init__.py by `python -m codegen generate`; changes here are lost
"""Keeps the connection to the MQTT broker; the only folder that uses aiomqtt."""
