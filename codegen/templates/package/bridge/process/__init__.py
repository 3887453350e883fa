"""Runs a bridge as a process: its accounts, its signals, its logs and its files."""
