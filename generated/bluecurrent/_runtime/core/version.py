# generated from codegen/templates/package/_runtime/core/version.py by `python -m codegen generate`; changes here are lost
"""Defines the version of the SDK. The build and the code read it from here."""

__version__ = "0.1.0"
