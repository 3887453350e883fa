"""Defines, reads and writes recordings of the frames between a client and the service."""
