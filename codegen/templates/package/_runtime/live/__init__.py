"""Keeps a live picture, the always-current state of an account: reads it once a connection, then merges pushes."""
