"""Holds the tests of the command line."""
