"""Runs the subcommands."""
