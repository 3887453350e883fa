"""Checks the messages and requests in recordings, and finds personal data in them."""
