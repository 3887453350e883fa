"""Reads the input of a user: options, secrets, and answers to questions."""
