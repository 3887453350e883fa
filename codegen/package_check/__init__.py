"""Imports a generated package in a process of its own, and tries out what it offers."""
