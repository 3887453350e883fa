"""Defines the frozen data of a protocol, and computes names, examples and stand-ins from this data."""
