"""Prepares the tables of the simulated account, the test server that imitates the service."""
