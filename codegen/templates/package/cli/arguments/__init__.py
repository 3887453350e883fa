"""Reads what a user types or sets: options, secrets, answers to prompts."""
