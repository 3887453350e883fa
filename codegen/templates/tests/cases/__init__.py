"""Contains the generated test cases of the contract tests."""
