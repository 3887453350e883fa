# generated from codegen/templates/package/bridge/broker/broker_errors.py by `python -m codegen generate`; changes here are lost
"""Defines the errors of the connection to the broker."""

from __future__ import annotations


class BrokerRefused(Exception):
    """The broker does not accept the user, the password or the client id: trying again would not help."""


class BrokerLost(Exception):
    """The connection to the broker has ended or could not be opened: trying again may help."""

    def __init__(self, reason: str, *, code: int | None = None, is_refusal: bool = False) -> None:
        super().__init__(reason)
        self.is_refusal = is_refusal
        """True if the broker has refused a log-in, after it had accepted an earlier one."""
        self.code = code
        """The code with which an open connection has ended, if it is known."""
