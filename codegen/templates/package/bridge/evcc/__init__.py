"""Publishes what evcc reads of each socket, and takes what evcc sets."""
