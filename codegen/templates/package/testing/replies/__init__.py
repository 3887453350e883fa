"""Finds the recorded reply to each command that a client sends, and sends it."""
