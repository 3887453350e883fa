"""Prints results, tables, progress and errors."""
