"""The log-in and the greeting as the protocol describes them, with stand-ins for what is secret."""

from __future__ import annotations

from typing import Any

from ..._runtime.core.errors import Reaction
from ..._runtime.core.protocol_table import Protocol
from ..recording_format.exchange import Exchange, Sent
from ..recording_format.recording import Frame
from .substitution import Substitution

API_TOKEN = "<api token>"
SESSION_TOKEN = "<session token>"
CUSTOMER_ID = "<customer id>"

UNKNOWN_COMMAND = 0
"""The error code for a command that is not known."""


class Credentials:
    """Knows who may come in; `session_token` is what the next log-in hands out, and the only one taken."""

    def __init__(self, protocol: Protocol, api_token: str) -> None:
        self.protocol = protocol
        self.api_token = api_token
        self.session_token = SESSION_TOKEN
        self._renewals = 0

    def expire(self) -> None:
        """From now on the session token is refused; the next log-in gives another."""
        self._renewals += 1
        self.session_token = SESSION_TOKEN.replace(">", f" {self._renewals + 1}>")

    def exchanges(self) -> list[Exchange]:
        """The log-in and the greeting, as if they had been recorded."""
        protocol, log_in = self.protocol, self.protocol.log_in
        accepted = {log_in.success: True, log_in.session_token: SESSION_TOKEN, log_in.customer: CUSTOMER_ID}
        greeting = protocol.routes[protocol.greeting[protocol.command]]
        authorization = {log_in.authorization: log_in.scheme.format(SESSION_TOKEN)} if greeting.authorized else {}
        return [
            self._exchange({protocol.command: log_in.command, log_in.token: API_TOKEN}, log_in.answer, accepted),
            self._exchange({**protocol.greeting, **authorization}, greeting.answer, {}),
        ]

    def refusal(self, message: Sent) -> dict[str, Any] | None:
        """What a command with the wrong credentials is answered, or None when they are right."""
        if not isinstance(message, dict):
            return None
        log_in = self.protocol.log_in
        name = message.get(self.protocol.command)
        if name == log_in.command:
            if message.get(log_in.token) == self.api_token:
                return None
            return {self.protocol.object: log_in.answer, log_in.success: False, self.protocol.errors.refusal: ""}
        route = self.protocol.routes.get(name) if isinstance(name, str) else None
        expected = log_in.scheme.format(self.session_token)
        if (route and not route.authorized) or message.get(log_in.authorization) == expected:
            return None
        codes = self.protocol.errors.codes
        return self.error(next((code for code, failure in codes.items() if failure.reaction is Reaction.RENEW), 1))

    def error(self, code: int) -> dict[str, Any]:
        """The service's error with this code."""
        errors = self.protocol.errors
        text = errors.codes.get(code, errors.other).text
        return {self.protocol.object: errors.object, errors.code: code, errors.text: text}

    def unknown_command(self) -> dict[str, Any]:
        """What a command that matches nothing is answered."""
        return self.error(UNKNOWN_COMMAND)

    def fill(self, message: Sent) -> Sent:
        """Put the tokens of today where a recording has stand-ins."""
        stand_ins = Substitution()
        stand_ins.add("", SESSION_TOKEN, self.session_token)
        stand_ins.add("", API_TOKEN, self.api_token)
        filled: Sent = stand_ins.apply(message)
        return filled

    def _exchange(self, request: dict[str, Any], answer: str, fields: dict[str, Any]) -> Exchange:
        received = {self.protocol.object: answer} | fields
        frame = Frame(at=0.0, connection=1, direction="received", message=received)
        return Exchange(recording="the protocol's own", line=0, at=0.0, request=request, answers=[frame])
