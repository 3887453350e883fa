"""Defines what all other folders use: the protocol table, errors, connection events, statistics and secrets."""
