# generated from codegen/templates/package/testing/simulation/charging/__init__.py by `python -m codegen generate`; changes here are lost
"""Models how cars charge at the charge points of a simulated account."""
