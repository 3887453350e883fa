"""Decodes frames into typed messages, and redacts them."""
