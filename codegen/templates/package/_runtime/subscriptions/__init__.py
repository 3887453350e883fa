"""Delivers received messages to iterators and handlers."""
