"""Decides the subcommands of the command line, and the texts and methods that they use."""
