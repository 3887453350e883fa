"""Converts the protocol to JSON Schemas, and describes valid values in words."""
