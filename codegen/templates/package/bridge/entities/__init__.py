"""Describes the entities for Home Assistant, and converts the texts that set them to commands."""
