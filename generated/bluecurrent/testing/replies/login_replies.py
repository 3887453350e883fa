# generated from codegen/templates/package/testing/replies/login_replies.py by `python -m codegen generate`; changes here are lost
"""Answers the log-in and the greeting, and refuses commands that carry wrong credentials."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import count
from typing import Any

from ..._runtime.core.errors import BlueCurrentError, Reaction, ServerError
from ..._runtime.core.protocol_table_types import Failure, Protocol
from ..matching.value_substitution import Substitution
from ..recording_format.exchange_splitting import Exchange, FrameData
from ..recording_format.recording_types import Frame

API_TOKEN = "<api token>"
SESSION_TOKEN = "<session token>"
CUSTOMER_ID = "<customer id>"


class LoginReplies:
    """Holds the accepted API token, and the session token that the next log-in returns."""

    def __init__(self, protocol: Protocol, api_token: str) -> None:
        self.protocol = protocol
        self.api_token = api_token
        self.session_token = SESSION_TOKEN
        self._renewals = 0
        self._unknown_command = find_unknown_command_code(protocol)

    def expire(self) -> None:
        """Refuses the session token from now on; the next log-in returns a new one."""
        self._renewals += 1
        self.session_token = SESSION_TOKEN.replace(">", f" {self._renewals + 1}>")

    def exchanges(self) -> list[Exchange]:
        """Returns the log-in and the greeting, as if they had been recorded."""
        protocol, log_in = self.protocol, self.protocol.log_in
        greeting = protocol.routes[protocol.greeting[protocol.command]]
        authorization = {log_in.authorization: log_in.scheme.format(SESSION_TOKEN)} if greeting.authorized else {}
        requests = ({protocol.command: log_in.command, log_in.token: API_TOKEN}, {**protocol.greeting, **authorization})
        return [
            self._exchange(request, self.answer_log_in_or_greeting(request[protocol.command]) or {})
            for request in requests
        ]

    def answer_log_in_or_greeting(self, command: str) -> dict[str, Any] | None:
        """Returns the answer to the log-in or to the greeting; None for any other command."""
        protocol, log_in = self.protocol, self.protocol.log_in
        if command == log_in.command:
            accepted = {log_in.success: True, log_in.session_token: self.session_token, log_in.customer: CUSTOMER_ID}
            return {protocol.object: log_in.answer} | accepted
        if command == protocol.greeting[protocol.command]:
            return {protocol.object: protocol.routes[command].answer}
        return None

    def refusal(self, message: FrameData) -> dict[str, Any] | None:
        """Returns the refusal of a command with wrong credentials; None if the credentials are right or not needed."""
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
        return self.wrong_session()

    def wrong_session(self) -> dict[str, Any]:
        """Returns the error object for a session token that is not accepted."""
        codes = self.protocol.errors.codes
        code = next((code for code, failure in codes.items() if failure.reaction is Reaction.RENEW), None)
        return self.unknown_command() if code is None else self.error(code)

    def unknown_command(self, text: str = "") -> dict[str, Any]:
        """Returns the error object for a command that is unknown, or in no recording; `text` says why."""
        error = self.error(self._unknown_command)
        return error | {self.protocol.errors.text: text} if text else error

    def fill_in_tokens(self, message: FrameData) -> FrameData:
        """Returns a recorded message with the server's tokens in place of the stand-ins for tokens."""
        stand_ins = Substitution()
        stand_ins.add("", SESSION_TOKEN, self.session_token)
        stand_ins.add("", API_TOKEN, self.api_token)
        filled: FrameData = stand_ins.apply(message)
        return filled

    def error(self, code: int) -> dict[str, Any]:
        """Returns the error object for an error code, with the usual text of the code."""
        errors = self.protocol.errors
        text = errors.codes.get(code, errors.other).text
        return {self.protocol.object: errors.object, errors.code: code, errors.text: text}

    def error_of(self, error: type[BlueCurrentError]) -> dict[str, Any]:
        """Returns the error object for an exception class; for a class without a code, that of an unknown command."""
        code = find_code(error, self.protocol.errors.codes)
        return self.unknown_command() if code is None else self.error(code)

    def _exchange(self, request: dict[str, Any], received: dict[str, Any]) -> Exchange:
        frame = Frame(at=0.0, connection=1, direction="received", message=received)
        return Exchange(recording="the protocol's own", line=0, at=0.0, request=request, answers=[frame])


def find_code(error: type[BlueCurrentError], codes: Mapping[int, Failure]) -> int | None:
    """Returns the first code for an exception class of the SDK, or None if there is none."""
    return next((code for code, failure in codes.items() if failure.error is error), None)


def find_unknown_command_code(protocol: Protocol) -> int:
    """Returns the code for an unknown command: the first that stands for a server error, or else an unused code."""
    codes = protocol.errors.codes
    wanted = (ServerError, Reaction.FAIL_CALL)
    meant = (code for code, failure in codes.items() if (failure.error, failure.reaction) == wanted)
    return next(meant, next(code for code in count() if code not in codes))
