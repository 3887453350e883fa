"""Derives the parts of the SDK from the protocol: models, methods, scalars, subcommands, entities and the drop-in."""
