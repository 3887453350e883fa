"""Generates the SDK, its tests and its documentation from the protocol in spec/."""
