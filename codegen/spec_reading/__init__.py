"""Reads the files of a spec into a Protocol."""
