"""Tests every command, object and field of the spec in the generated SDK."""
