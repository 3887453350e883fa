"""Decides the methods of the SDK: those of commands, pages, the live state, the drop-in and synchronous classes."""
