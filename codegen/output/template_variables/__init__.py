"""Collects the variables that the templates print."""
