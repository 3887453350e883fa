# generated from codegen/templates/package/bridge/process/__init__.py by `python -m codegen generate`; changes here are lost
"""Runs a bridge as a process: its accounts, its signals, its logs and its files."""
