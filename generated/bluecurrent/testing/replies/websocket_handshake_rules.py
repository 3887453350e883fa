# generated from codegen/templates/package/testing/replies/websocket_handshake_rules.py by `python -m codegen generate`; changes here are lost
"""Decides the answer of the server to each new WebSocket handshake.

The server accepts it, refuses it, leaves it unanswered, or accepts it and closes at once.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal
from weakref import WeakKeyDictionary

from websockets.asyncio.server import ServerConnection
from websockets.http11 import Response


@dataclass
class HandshakeRule:
    """Describes the server's answer to the next `times` handshakes, or to all further ones if `times` is None."""

    action: Literal["respond", "hang", "close"]
    times: int | None = None
    status: int = 403
    """The HTTP status of a response."""
    headers: Mapping[str, str] = field(default_factory=dict)
    """The headers of a response."""
    code: int = 1000
    """The close code with which an accepted connection is closed."""


class HandshakeRules:
    """Applies rules in the order in which they were added; a handshake without a rule succeeds."""

    def __init__(self) -> None:
        self._rules: deque[HandshakeRule] = deque()
        self._hanging: set[ServerConnection] = set()
        self._hanging_released = asyncio.Event()
        self._close_codes: WeakKeyDictionary[ServerConnection, int] = WeakKeyDictionary()

    def add(self, rule: HandshakeRule) -> None:
        """Adds a rule, which applies as soon as the earlier rules are used up."""
        self._rules.append(rule)

    def replace_all(self, rule: HandshakeRule) -> None:
        """Removes all rules and adds this one, which applies from now on."""
        self._rules.clear()
        self._rules.append(rule)

    def clear(self) -> None:
        """Removes all rules, and cuts the connections whose handshakes are not answered."""
        self._rules.clear()
        for connection in self._hanging:
            connection.transport.abort()
        self._hanging_released.set()
        self._hanging_released = asyncio.Event()

    def take_next(self) -> HandshakeRule | None:
        """Returns the rule for a new handshake, and counts it as used."""
        if not self._rules:
            return None
        rule = self._rules[0]
        if rule.times is not None:
            rule.times -= 1
            if rule.times <= 0:
                self._rules.popleft()
        return rule

    async def apply(self, rule: HandshakeRule, connection: ServerConnection) -> Response | None:
        """Applies a rule to a handshake; returns the response of a refusal, or None to accept the handshake."""
        if rule.action == "close":
            self._close_codes[connection] = rule.code
            return None
        if rule.action == "hang":
            self._hanging.add(connection)
            try:
                await self._hanging_released.wait()
            finally:
                self._hanging.discard(connection)
        response = connection.respond(rule.status, "")
        for name, value in rule.headers.items():
            response.headers[name] = value
        return response

    def pop_close_code(self, connection: ServerConnection) -> int | None:
        """Returns the code with which a connection that was just accepted is to be closed, or None."""
        return self._close_codes.pop(connection, None)
