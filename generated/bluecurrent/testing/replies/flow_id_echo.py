# generated from codegen/templates/package/testing/replies/flow_id_echo.py by `python -m codegen generate`; changes here are lost
"""Whether acknowledgements and errors carry the flow_id of the command that they answer."""

from __future__ import annotations

from typing import Any, Literal

from ..._runtime.core.protocol_table import Protocol
from ..recording_format.exchange import Sent

EchoFlowId = Literal["recorded", "all", "none", "blank"]
"""As recorded; the command's own wherever it sent one; left out; or an empty text."""


class FlowIds:
    """Remembers the flow_id of the last command that each object can answer."""

    def __init__(self, protocol: Protocol, echo: EchoFlowId) -> None:
        self._protocol = protocol
        self._echo: EchoFlowId = echo
        self._sent: dict[str, Any] = {}

    def note(self, command: Sent) -> None:
        """Take in a command before it is answered."""
        if not isinstance(command, dict):
            return
        route = self._protocol.routes.get(str(command.get(self._protocol.command)))
        answers = {self._protocol.errors.object}
        if route is not None and route.acts:
            answers |= {route.answer, route.receipt or route.answer}
        for name in answers:
            self._sent[name] = command.get(self._protocol.flow_id)

    def apply(self, message: dict[str, Any]) -> dict[str, Any]:
        """The message with the flow_id that it should carry."""
        name, key = message.get(self._protocol.object), self._protocol.flow_id
        if self._echo == "recorded" or name not in self._sent:
            return message
        sent = self._sent[name]
        if message.get(key) and message[key] != sent:
            return message  # the answer to somebody else's command
        if self._echo == "none":
            return {each: value for each, value in message.items() if each != key}
        if self._echo == "all" and sent is None:
            return message
        return message | {key: sent if self._echo == "all" else ""}
