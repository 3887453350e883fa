"""Holds the state of a simulated account, and applies the effects of commands to it."""
