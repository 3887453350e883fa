"""Generates the SDK, the tests and the documentation from the protocol in spec/."""
