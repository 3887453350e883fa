"""Lets the command line use a running bridge: reads the topics of the bridge, and sends commands to it."""
