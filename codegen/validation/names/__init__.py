"""Checks the names that the entries of a spec get in the package, on the command line and on the reference pages."""
