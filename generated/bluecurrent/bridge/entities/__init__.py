# generated from codegen/templates/package/bridge/entities/__init__.py by `python -m codegen generate`; changes here are lost
"""Describes the entities for Home Assistant, and converts the texts that set them to commands."""
