"""Answers a client on this machine from the topics of a running bridge, and gives commands to that bridge."""
