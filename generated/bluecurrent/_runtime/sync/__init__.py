# generated from codegen/templates/package/_runtime/sync/__init__.py by `python -m codegen generate`; changes here are lost
"""Runs an asynchronous client in a background thread, for programs that are not asynchronous."""
