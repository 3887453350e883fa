"""Holds the protocol as frozen data, and what can be computed from it alone: names, examples and stand-ins."""
