"""Decides the entities that the bridge announces to Home Assistant: their values, and the commands that set them."""
