"""Derives the methods of the client, the live state, the drop-in and the synchronous classes."""
