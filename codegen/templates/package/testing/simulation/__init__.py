"""Simulates an account whose charge points keep state: commands change it, reads and pushes show it."""
