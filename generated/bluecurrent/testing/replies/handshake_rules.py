# generated from codegen/templates/package/testing/replies/handshake_rules.py by `python -m codegen generate`; changes here are lost
"""What becomes of the next handshakes: refused, left hanging, accepted and closed at once."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal
from weakref import WeakKeyDictionary, WeakSet

from websockets.asyncio.server import ServerConnection
from websockets.http11 import Response


@dataclass
class Rule:
    """One way to treat a handshake, `times` handshakes long; None: until further notice."""

    kind: Literal["respond", "hang", "close"]
    times: int | None = None
    status: int = 403
    headers: Mapping[str, str] = field(default_factory=dict)
    code: int = 1000


class Door:
    """Applies the rules in the order in which they were added; without one a handshake succeeds."""

    def __init__(self) -> None:
        self._rules: deque[Rule] = deque()
        self._hanging: set[ServerConnection] = set()
        self._released = asyncio.Event()
        self._closing: WeakKeyDictionary[ServerConnection, int] = WeakKeyDictionary()

    def add(self, rule: Rule) -> None:
        """Apply this rule when those before it are used up."""
        self._rules.append(rule)

    def set(self, rule: Rule) -> None:
        """Apply this rule from now on, and no other."""
        self._rules.clear()
        self._rules.append(rule)

    def clear(self) -> None:
        """Let everyone in; those left hanging lose their connection."""
        self._rules.clear()
        for connection in self._hanging:
            connection.transport.abort()
        self._released.set()
        self._released = asyncio.Event()

    def next(self) -> Rule | None:
        """The rule for a handshake that has come in."""
        if not self._rules:
            return None
        rule = self._rules[0]
        if rule.times is not None:
            rule.times -= 1
            if rule.times <= 0:
                self._rules.popleft()
        return rule

    async def apply(self, rule: Rule, connection: ServerConnection) -> Response | None:
        """Do what the rule says; None lets the client in."""
        if rule.kind == "close":
            self._closing[connection] = rule.code
            return None
        if rule.kind == "hang":
            self._hanging.add(connection)
            try:
                await self._released.wait()
            finally:
                self._hanging.discard(connection)
        refused = connection.respond(rule.status, "")
        for name, value in rule.headers.items():
            refused.headers[name] = value
        return refused

    def close_code(self, connection: ServerConnection) -> int | None:
        """The code with which a connection just let in is to be closed at once."""
        return self._closing.pop(connection, None)


def tracked(connections: WeakSet[ServerConnection]) -> type[ServerConnection]:
    """A connection class whose objects are in this set from the moment that TCP connects."""

    class Tracked(ServerConnection):
        def connection_made(self, transport: asyncio.BaseTransport) -> None:
            super().connection_made(transport)
            connections.add(self)

    return Tracked
