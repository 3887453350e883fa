"""Holds the tests of the account and the session that the command line uses."""
