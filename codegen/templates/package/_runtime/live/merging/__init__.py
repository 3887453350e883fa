"""Merges received messages into the live state, and collects the changes."""
