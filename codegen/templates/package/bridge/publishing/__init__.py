"""Decides when the states, the availability and the discovery messages of an account are published."""
