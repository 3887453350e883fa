"""Compares two versions of the protocol, and checks that the version numbers were raised enough."""
