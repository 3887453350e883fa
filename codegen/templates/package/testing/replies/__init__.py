"""Chooses the recorded reply to a command and sends it."""
