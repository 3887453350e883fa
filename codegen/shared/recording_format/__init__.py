"""Defines recordings, and reads and writes them."""
