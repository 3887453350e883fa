"""Tests of the built site in a browser; `make test-site` runs them."""
