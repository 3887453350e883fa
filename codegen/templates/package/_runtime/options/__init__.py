"""Checks the options of a client, and the arguments that are not part of a command."""
