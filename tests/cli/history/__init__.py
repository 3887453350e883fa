"""Holds the tests of the subcommands that print past transactions and sessions."""
