"""The fixture server, async and in a thread."""
