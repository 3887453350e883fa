"""Finds the recorded reply to each command of a client, and sends the reply."""
