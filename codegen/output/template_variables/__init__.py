"""Collects the variables for the templates of the package, the contract tests and the reference."""
