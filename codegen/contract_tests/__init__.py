"""Makes the test cases of the contract tests from recordings, and from the types of arguments and fields."""
