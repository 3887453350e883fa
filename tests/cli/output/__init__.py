"""Holds the tests of what the command line prints."""
