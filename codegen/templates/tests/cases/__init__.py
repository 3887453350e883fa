"""Lists the test cases of the contract tests."""
