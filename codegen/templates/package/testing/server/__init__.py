"""Runs the fixture server, async and in a thread, and injects faults into it."""
