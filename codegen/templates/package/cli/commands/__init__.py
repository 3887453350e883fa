"""Builds the subcommands for click, and runs them."""
