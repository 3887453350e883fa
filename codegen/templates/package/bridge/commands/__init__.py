"""Carries out commands that come from the broker, and answers each with a result."""
