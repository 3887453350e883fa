# generated from codegen/templates/package/bridge/configuration/__init__.py by `python -m codegen generate`; changes here are lost
"""Reads and checks the configuration of a bridge, from options, the environment and a TOML file."""
