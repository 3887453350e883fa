# generated from codegen/templates/package/testing/replies/flow_id_echo.py by `python -m codegen generate`; changes here are lost
"""Sets the `flow_id` (request id) of replies: as recorded, as in the command, removed or empty."""

from __future__ import annotations

from typing import Any, Literal

from ..._runtime.core.protocol_table_types import Protocol
from ..recording_format.exchange_splitting import FrameData

EchoMode = Literal["recorded", "all", "none", "blank"]
"""The choice of the flow_id in replies: the recorded one, the command's (if it has one), none, or an empty text."""


class FlowIdEcho:
    """Remembers, for each answer object, the flow_id of the last command that it can answer."""

    def __init__(self, protocol: Protocol, mode: EchoMode) -> None:
        self._protocol = protocol
        self._mode: EchoMode = mode
        self._sent: dict[str, Any] = {}

    def remember(self, command: FrameData) -> None:
        """Remembers the flow_id of a command that is about to be answered."""
        if not isinstance(command, dict):
            return
        route = self._protocol.routes.get(str(command.get(self._protocol.command)))
        answers = {self._protocol.errors.object}
        if route is not None and route.acts:
            answers |= {route.answer, route.receipt or route.answer}
        for name in answers:
            self._sent[name] = command.get(self._protocol.flow_id)

    def apply(self, message: dict[str, Any]) -> dict[str, Any]:
        """Returns the message with the flow_id that the mode demands."""
        name, key = message.get(self._protocol.object), self._protocol.flow_id
        if self._mode == "recorded" or name not in self._sent:
            return message
        sent = self._sent[name]
        if message.get(key) and message[key] != sent:
            return message  # it answers a command of another client
        if self._mode == "none":
            return {each: value for each, value in message.items() if each != key}
        if self._mode == "all" and sent is None:
            return message
        return message | {key: sent if self._mode == "all" else ""}
