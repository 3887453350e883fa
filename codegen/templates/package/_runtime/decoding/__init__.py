"""Decodes frames into typed messages, and hides their secret and personal values."""
