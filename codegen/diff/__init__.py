"""Compares two versions of the protocol, and checks the version numbers of the protocol and of the package."""
