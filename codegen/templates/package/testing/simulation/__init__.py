"""Simulates an account with charge points: commands change its state, and answers and pushes show it."""
