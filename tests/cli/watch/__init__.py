"""Holds the tests of the live view."""
