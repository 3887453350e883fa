# generated from codegen/templates/package/_runtime/connection/credentials.py by `python -m codegen generate`; changes here are lost
"""Holds the API token and the session token of a client."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..core.protocol_table import Protocol
from ..core.secrets import Secret
from .log_in import LogInResult

MAX_SESSION_TOKENS = 16
"""Session tokens that are hidden in errors: the service may still accept an earlier one."""


class Credentials:
    """Holds the API token, and the session token of the last log-in with it."""

    def __init__(self, protocol: Protocol, api_token: str) -> None:
        self._protocol = protocol
        self.api_token = Secret(api_token)
        self.session_token: Secret | None = None
        self.customer_id: str | None = None
        self._session_tokens: tuple[str, ...] = ()
        self._authorization = Secret()

    def store(self, api_token: str, result: LogInResult) -> None:
        """Uses the tokens of this log-in from now on."""
        self.api_token = Secret(api_token)
        self.session_token = Secret(result.session_token)
        self._authorization = Secret(self._protocol.log_in.scheme.format(result.session_token))
        self._session_tokens = (*self._session_tokens, self.session_token)[-MAX_SESSION_TOKENS:]
        self.customer_id = result.customer_id

    def forget_session(self) -> None:
        """Drops a session token that the service no longer accepts."""
        self.session_token = None
        self._authorization = Secret()

    def secrets(self) -> set[str]:
        """Returns the tokens that must not appear in an error."""
        return {self.api_token, *self._session_tokens}

    def authorize(self, message: Mapping[str, Any]) -> dict[str, Any]:
        """Returns the message with the authorization as its last key."""
        return {**message, self._protocol.log_in.authorization: self._authorization}
