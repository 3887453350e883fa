# generated from codegen/templates/package/_runtime/connection/credentials.py by `python -m codegen generate`; changes here are lost
"""The account that a client acts for."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..core.protocol_table import Protocol
from ..core.secrets import Secret
from .log_in import LoggedIn

REMEMBERED = 16
"""Session tokens that are kept out of what people read: an earlier one may still be taken."""


class Credentials:
    """The API token, and the session token that it was last exchanged for."""

    def __init__(self, protocol: Protocol, api_token: str) -> None:
        self._protocol = protocol
        self.api_token = Secret(api_token)
        self.session_token: Secret | None = None
        self.customer_id: str | None = None
        self._given: tuple[str, ...] = ()
        self._authorization = Secret()

    def keep(self, api_token: str, logged_in: LoggedIn) -> None:
        """Go on with this log-in."""
        self.api_token = Secret(api_token)
        self.session_token = Secret(logged_in.session_token)
        self._authorization = Secret(self._protocol.log_in.scheme.format(logged_in.session_token))
        self._given = (*self._given, self.session_token)[-REMEMBERED:]
        self.customer_id = logged_in.customer

    def forget(self) -> None:
        """The session token is no longer taken."""
        self.session_token = None
        self._authorization = Secret()

    def secrets(self) -> set[str]:
        """What must not be repeated in an error."""
        return {self.api_token, *self._given}

    def authorized(self, message: Mapping[str, Any]) -> dict[str, Any]:
        """The message with the authorization as its last key."""
        return {**message, self._protocol.log_in.authorization: self._authorization}
