"""Test cases for the contract tests: exchanges, and right and wrong values."""
