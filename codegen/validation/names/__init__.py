"""Checks the names of a spec in the package, on the command line and on the reference pages."""
