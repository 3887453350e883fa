"""Answers HTTP requests from the state of a simulated account."""
