"""Prepares releases of the package, and lists the licenses of what it needs."""
