"""Inspects the generated package: finds the names that it reserves, and imports and tries out the package."""
