"""Checks the sections of the protocol about the live picture, the command line, the REST service and the simulation."""
