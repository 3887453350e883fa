"""Compares commands with recorded ones, and finds the recorded answer to a command."""
