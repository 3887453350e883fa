"""Reads the input of the user: arguments, options, secrets, and answers to questions."""
