"""Runs the fixture server, in the event loop or in a thread, and injects faults into it."""
