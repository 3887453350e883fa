# generated from codegen/templates/tests/__init__.py by `python -m codegen generate`; changes here are lost
"""Made from the spec: what every command, object and field must do."""
