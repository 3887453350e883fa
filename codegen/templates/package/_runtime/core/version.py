"""Defines the version of the SDK; all other places read it here."""

__version__ = "0.1.0"
