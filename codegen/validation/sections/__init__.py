"""Checks the sections of protocol.yaml about the live state, the command line, HTTP and the simulation."""
