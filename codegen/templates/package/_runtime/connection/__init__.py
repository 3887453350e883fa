"""Logs in, keeps a client connected, and sends its requests."""
