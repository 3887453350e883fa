"""Inspects the generated package: finds its public and reserved names, and tries out the package."""
