"""Decides what the simulated account, a stand-in for the service in tests, sends and changes."""
