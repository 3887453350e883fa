"""Decides the methods of the SDK: those of commands, pages, the live picture, the drop-in and synchronous classes."""
