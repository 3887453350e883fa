# generated from codegen/templates/package/_runtime/connection/credentials.py by `python -m codegen generate`; changes here are lost
"""Holds the API token and the log-in session of a client, and adds the authorization to messages."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..core.login_session import Session
from ..core.protocol_table_types import Protocol
from ..core.secrets import Secret
from .token_exchange import LogInResult

MAX_SESSION_TOKENS = 16
"""Number of latest session tokens that are hidden in errors: the service may still accept an earlier one."""


class Credentials:
    """Holds the API token, and the log-in session that belongs to this token."""

    def __init__(self, protocol: Protocol, api_token: str, session: Session | None = None) -> None:
        """Uses `session` if it belongs to the API token, and ignores it otherwise."""
        self._protocol = protocol
        self.api_token = Secret(api_token)
        self.session: Session | None = None
        self.customer_id: str | None = None
        self._last_session: Session | None = None
        self._session_tokens: tuple[str, ...] = ()
        self._authorization = Secret()
        if session is not None and session.belongs_to(api_token):
            self._use(session)

    def store(self, api_token: str, result: LogInResult) -> Session | None:
        """Stores the API token and the result of a log-in, and uses them from now on.

        Returns the new session if it differs from the previous one; None otherwise, or at the first log-in.
        """
        session = Session.create(api_token, result.session_token, result.customer_id)
        previous, self.api_token = self._last_session, Secret(api_token)
        self._use(session)
        return None if previous in (None, session) else session

    def forget_session(self) -> None:
        """Drops a session that the service no longer accepts."""
        self.session = None
        self._authorization = Secret()

    def secrets(self) -> set[str]:
        """Returns the tokens that must not appear in an error."""
        return {self.api_token, *self._session_tokens}

    def authorize(self, message: Mapping[str, Any]) -> dict[str, Any]:
        """Returns the message with the authorization as its last key."""
        return {**message, self._protocol.log_in.authorization: self._authorization}

    def _use(self, session: Session) -> None:
        self.session = self._last_session = session
        self.customer_id = session.customer_id
        self._authorization = Secret(self._protocol.log_in.scheme.format(session.session_token))
        self._session_tokens = (*self._session_tokens, session.session_token)[-MAX_SESSION_TOKENS:]
