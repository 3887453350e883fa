"""Runs an asynchronous client in a background thread, for programs that are not asynchronous."""
