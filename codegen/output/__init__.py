"""Renders, formats and compares the generated files, and replaces the old ones."""
