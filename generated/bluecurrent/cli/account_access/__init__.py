# generated from codegen/templates/package/cli/account_access/__init__.py by `python -m codegen generate`; changes here are lost
"""Connects a subcommand to the account: its client, its devices, the kept session, or a running bridge."""
