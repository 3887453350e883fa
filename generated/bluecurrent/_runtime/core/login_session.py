# generated from codegen/templates/package/_runtime/core/login_session.py by `python -m codegen generate`; changes here are lost
"""Defines Session, the result of a log-in. A program can store it, and pass it to a later client."""

from __future__ import annotations

import hmac
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Self

from .errors import InvalidRequest
from .secrets import Secret


@dataclass(frozen=True, slots=True, repr=False)
class Session:
    """Holds the result of a log-in, with which a later client needs no log-in.

    Keep it as secret as a password. Its `repr()` shows none of it, but `dump()` returns all of it.
    """

    session_token: str
    """The secret that is sent with every command."""
    customer_id: str | None
    """The account's customer id, if the service sent one."""
    fingerprint: str
    """A hash that shows whether the session belongs to an API token."""

    @classmethod
    def create(cls, api_token: str, session_token: str, customer_id: str | None) -> Self:
        """Returns the session of a log-in with an API token."""
        return cls(Secret(session_token), customer_id, _compute_fingerprint(api_token, session_token))

    @classmethod
    def load(cls, data: Mapping[str, Any]) -> Self:
        """Restores a session from a dictionary made by `dump()`; raises InvalidRequest for any other dictionary."""
        token, customer_id, fingerprint = (data.get(name) for name in ("session_token", "customer_id", "fingerprint"))
        is_valid_token = isinstance(token, str) and token != ""
        if not is_valid_token or not isinstance(customer_id, str | None) or not isinstance(fingerprint, str):
            raise InvalidRequest("session must be what Session.dump() returned", argument="session")
        return cls(Secret(token), customer_id, fingerprint)

    def dump(self) -> dict[str, str | None]:
        """Returns the session as a dictionary for JSON. It is not encrypted, so store it as you store a password."""
        return {
            "session_token": str(self.session_token),  # a plain str, whose repr shows it
            "customer_id": self.customer_id,
            "fingerprint": self.fingerprint,
        }

    def belongs_to(self, api_token: str) -> bool:
        """Checks if the session was made with this API token."""
        return self.fingerprint == _compute_fingerprint(api_token, self.session_token)

    def __repr__(self) -> str:
        return "Session(<hidden>)"


def to_session(session: Any) -> Session | None:
    """Returns a Session for a Session or a dictionary made by `dump()`, None for None; raises InvalidRequest."""
    if session is None or isinstance(session, Session):
        return session
    if isinstance(session, Mapping):
        return Session.load(session)
    raise InvalidRequest("session must be a Session, or a dictionary from Session.dump()", argument="session")


def _compute_fingerprint(api_token: str, session_token: str) -> str:
    # The session token is the salt: without it, nobody can compare the fingerprints of two accounts.
    key, message = (text.encode(errors="surrogatepass") for text in (session_token, api_token))
    return hmac.digest(key, message, "sha256").hex()
