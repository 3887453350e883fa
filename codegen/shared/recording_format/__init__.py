"""Defines the format of recordings, and reads and writes them."""
