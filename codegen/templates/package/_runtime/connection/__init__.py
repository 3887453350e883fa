"""Keeps a client connected: logs in, greets the service, reconnects and disconnects."""
