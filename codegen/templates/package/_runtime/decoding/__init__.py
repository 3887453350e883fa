"""Reads frames into typed messages, and says which of their fields may be shown."""
