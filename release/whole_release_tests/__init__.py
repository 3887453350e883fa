"""Tests of a whole release, which take minutes and need a package registry: `make test-release`."""
