"""Connects a subcommand to the account: its client, its devices, the kept session, or a running bridge."""
