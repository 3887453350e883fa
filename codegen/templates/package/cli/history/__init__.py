"""Prints the past charging sessions of an account, and monthly statements of energy and costs."""
