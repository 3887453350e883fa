# generated from codegen/templates/tests/cases/__init__.py by `python -m codegen generate`; changes here are lost
"""Contains the generated test cases of the contract tests."""
