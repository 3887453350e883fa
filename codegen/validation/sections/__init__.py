"""Checks the sections of a spec about connections, the live state, the command line, HTTP, simulation and bridge."""
