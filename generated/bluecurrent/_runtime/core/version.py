# generated from codegen/templates/package/_runtime/core/version.py by `python -m codegen generate`; changes here are lost
"""Which version of the SDK this is: the only place that says so."""

__version__ = "0.1.0"
