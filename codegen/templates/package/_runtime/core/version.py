"""Defines the version of the SDK. The build and the code read it from here."""

__version__ = "0.1.0"
