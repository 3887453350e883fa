"""Decides what the SDK contains: models, methods, scalars, subcommands and the drop-in."""
