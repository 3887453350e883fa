"""Checks the names that entries of a spec have in the package, on the command line and on the reference pages."""
