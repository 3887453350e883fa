"""Hands received messages to iterators and handlers."""
