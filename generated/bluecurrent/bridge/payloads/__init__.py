# generated from codegen/templates/package/bridge/payloads/__init__.py by `python -m codegen generate`; changes here are lost
"""Makes the JSON of the state topics from the live state."""
