"""Tests of the subcommands that print past transactions and sessions."""
