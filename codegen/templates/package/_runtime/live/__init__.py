"""Keeps the live state, the always-current copy of an account: reads it on each connection, then merges pushes."""
