"""Renders, formats, compares and replaces the generated files."""
