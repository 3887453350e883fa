"""Renders and formats the generated files, compares them with the old ones, and replaces those."""
