# generated from codegen/templates/package/_runtime/__init__.py by `python -m codegen generate`; changes here are lost
"""The part that knows sockets and nothing of what is said over them: it is handed a table of the protocol."""
