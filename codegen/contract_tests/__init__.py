"""Makes the cases of the contract tests: recorded exchanges, and valid and invalid values of arguments and fields."""
