"""Derives the subcommands of the command line from the protocol, with their options, labels and methods."""
