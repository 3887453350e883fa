"""Holds the protocol as frozen data, and what follows from it alone: names, examples and stand-ins."""
