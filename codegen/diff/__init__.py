"""Compares two versions of the protocol. Checks that version numbers were raised enough."""
