"""Keeps a client connected: log-in, greeting, reconnecting and disconnecting."""
