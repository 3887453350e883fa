# generated from codegen/templates/package/testing/record/__init__.py by `python -m codegen generate`; changes here are lost
"""Makes recordings, inside a client or as a proxy, and replaces all private values in them."""
