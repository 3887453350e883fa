# generated from codegen/templates/package/testing/record/anonymization/__init__.py by `python -m codegen generate`; changes here are lost
"""Replaces the private values in the events of a recording by stand-ins, which are made-up values."""
