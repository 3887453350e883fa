# generated from codegen/templates/package/_runtime/core/version.py by `python -m codegen generate`; changes here are lost
"""Defines the version of the SDK. It is not written anywhere else."""

__version__ = "0.1.0"
