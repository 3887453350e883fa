"""Holds the protocol as frozen data, and what follows from it alone: names, JSON Schemas and stand-ins."""
