"""Checks the sections of the protocol about the live state, the command line, the REST service and the simulation."""
