"""Decides the entities of the bridge: the values that they show, and the commands that set them."""
