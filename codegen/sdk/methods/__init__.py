"""Decides the methods of the SDK: of the client, of the live state, of the drop-in, and of the synchronous classes."""
