"""Derives the bridge's Home Assistant entities from the spec: their values, and the commands that set them."""
