"""Keeps the finished sessions of a simulated account, and invents those of the year before."""
