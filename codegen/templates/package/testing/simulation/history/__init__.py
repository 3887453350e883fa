"""Keeps the finished charging sessions of a simulated account, and invents those of the year before."""
