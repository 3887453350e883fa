"""Simulates an account. Its charge points keep state, which commands change, and which answers and pushes show."""
