"""Holds what all other folders use: the protocol table, errors, secrets and paths."""
