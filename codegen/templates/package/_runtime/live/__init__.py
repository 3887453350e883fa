"""Keeps a live picture of each charge point: reads it once for each connection, and merges what the service pushes."""
