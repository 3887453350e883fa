"""Converts the protocol to JSON Schemas, and describes the valid values of parameters in words."""
