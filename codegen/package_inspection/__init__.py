"""Inspects the generated package: which names it needs for itself, and whether it can be imported and used."""
