"""Runs the same tasks with each compared client, one module per library."""
