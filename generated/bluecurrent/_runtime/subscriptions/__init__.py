# generated from codegen/templates/package/_runtime/subscriptions/__init__.py by `python -m codegen generate`; changes here are lost
"""Delivers received messages to iterators and handlers."""
