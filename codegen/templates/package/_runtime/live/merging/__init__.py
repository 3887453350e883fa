"""Merges received messages into the live state, and collects what they change."""
