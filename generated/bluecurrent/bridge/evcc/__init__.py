# generated from codegen/templates/package/bridge/evcc/__init__.py by `python -m codegen generate`; changes here are lost
"""Publishes the values that evcc reads of each socket, and carries out the changes that evcc makes."""
