"""Reads and checks the configuration of a bridge, from options, the environment and a TOML file."""
