"""Completes the site that zensical has built, and checks its links, for `make docs`."""
