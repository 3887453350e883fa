"""Tests the built site in a browser. `make test-site` runs these tests."""
