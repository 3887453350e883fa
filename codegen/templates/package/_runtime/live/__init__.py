"""Keeps a live state, the always-current copy of an account: reads it once a connection, then merges pushes."""
