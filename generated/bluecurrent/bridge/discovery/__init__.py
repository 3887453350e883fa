# generated from codegen/templates/package/bridge/discovery/__init__.py by `python -m codegen generate`; changes here are lost
"""Announces charge points and grid connections to Home Assistant by MQTT discovery."""
