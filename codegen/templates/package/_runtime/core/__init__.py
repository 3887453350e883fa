"""Defines what all other folders use: the protocol table, errors, connection events, counters and secrets."""
