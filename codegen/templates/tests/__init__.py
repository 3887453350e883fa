"""Tests what the spec says of every command, object and field."""
