# generated from codegen/templates/package/testing/record/__init__.py by `python -m codegen generate`; changes here are lost
"""Making recordings: from inside a client, or as a proxy between any client and the service."""
