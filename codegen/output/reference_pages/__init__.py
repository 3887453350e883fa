"""Describes answers, effects, examples and topics for the pages of the reference."""
