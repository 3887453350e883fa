"""Defines, reads and writes recordings: what a client and the service sent each other, an event a line."""
