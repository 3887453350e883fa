"""Checks and encodes requests, and matches answers to them."""
