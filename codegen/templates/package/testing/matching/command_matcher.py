"""Compares a received command with recorded ones, and describes the differences if none is equal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher

from ..._printing.printable_text import escape_unprintable
from ..._runtime.core.protocol_table_types import Protocol
from ..recording_format.exchange_splitting import Exchange, FrameData
from .frame_diff import LONGEST_VALUE, Difference, find_differences
from .mismatch import Mismatch
from .value_substitution import Substitution

NOT_COMPARED = "(not compared)"
"""The text that replaces secrets before commands are compared, and that is shown instead of them."""


MAX_DIFFERENCES = 10
"""The number of differences that are shown."""
LONGEST_COMPARED = 300
"""The number of characters that are compared to find the most similar recorded command."""


class CommandMatcher:
    """Compares commands; ignores the authorization, the API token of a log-in, and the flow_id (request id)."""

    def __init__(self, protocol: Protocol, placeholders: frozenset[str]) -> None:
        """Takes the parameters whose values may differ from the recorded ones."""
        self.protocol = protocol
        self._placeholders = placeholders

    def command_name(self, message: FrameData) -> str | None:
        """Returns the name of a command, or None if the frame is not a command."""
        name = message.get(self.protocol.command) if isinstance(message, dict) else None
        return name if isinstance(name, str) else None

    def comparable(self, message: FrameData) -> FrameData:
        """Returns the message without the flow_id, and with a fixed text in place of secrets."""
        if not isinstance(message, dict):
            return message
        log_in, flow_id = self.protocol.log_in, self.protocol.flow_id
        secrets = {log_in.authorization}
        if self.command_name(message) == log_in.command:
            secrets.add(log_in.token)
        return {key: NOT_COMPARED if key in secrets else value for key, value in message.items() if key != flow_id}

    def match(self, recorded: FrameData, received: FrameData) -> Substitution | None:
        """Returns the substitution to make in the answers, or None if the two are not the same command."""
        if self.command_name(recorded) != self.command_name(received):
            return None
        substitution = self._substitution(recorded, received)
        return None if any(self._differences(recorded, received, substitution)) else substitution

    def mismatch(
        self,
        received: FrameData,
        candidates: Iterable[Exchange],
        reason: str = "matches nothing recorded; the nearest is",
    ) -> Mismatch:
        """Describes a command that matches no candidate; `reason` comes before the place of the most similar one."""
        nearest = min(candidates, key=lambda exchange: self._distance(exchange.request, received), default=None)
        if nearest is None:
            return Mismatch(received, f"{self._describe(received)} matches nothing: no command is recorded")
        substitution = self._substitution(nearest.request, received)
        differences = tuple(self._differences(nearest.request, received, substitution))
        lines = [f"{self._describe(received)} {reason} {nearest.place}:"]
        lines += [f"  {each}" for each in differences[:MAX_DIFFERENCES]]
        if len(differences) > MAX_DIFFERENCES:
            lines.append(f"  and {len(differences) - MAX_DIFFERENCES} other differences")
        return Mismatch(received, "\n".join(lines), nearest, differences)

    def unexpected(self, received: FrameData, reason: str) -> Mismatch:
        """Describes a command that came where none was recorded."""
        return Mismatch(received, f"{self._describe(received)} came, but {reason}")

    def _describe(self, received: FrameData) -> str:
        name = escape_unprintable(self.command_name(received) or "a frame that is not a command")
        return name if len(name) <= LONGEST_VALUE else f"{name[:LONGEST_VALUE]}…"

    def _substitution(self, recorded: FrameData, received: FrameData) -> Substitution:
        substitution = Substitution.between(recorded, received, self._placeholders)
        if isinstance(recorded, dict) and isinstance(received, dict):
            key = self.protocol.flow_id
            substitution.add(key, recorded.get(key), received.get(key, ""))
        return substitution

    def _differences(
        self, recorded: FrameData, received: FrameData, substitution: Substitution
    ) -> Iterator[Difference]:
        return find_differences(substitution.apply(self.comparable(recorded)), self.comparable(received))

    def _distance(self, recorded: FrameData, received: FrameData) -> tuple[float, int, float]:
        """Returns a sort key: the more similar the names, the smaller; then fewer differences, then similar texts."""
        names = self.command_name(recorded) or "", self.command_name(received) or ""
        # A client that is not logged in leaves out the same parameter of every command, which makes none nearer.
        recorded, received = self._remove_authorization(recorded), self._remove_authorization(received)
        substitution = self._substitution(recorded, received)
        differences = sum(1 for _ in self._differences(recorded, received, substitution))
        if all(names):
            return -_similarity(*(name.upper() for name in names)), differences, 0.0
        return -float(names[0] == names[1]), differences, -_similarity(str(recorded), str(received))

    def _remove_authorization(self, message: FrameData) -> FrameData:
        if not isinstance(message, dict):
            return message
        return {key: value for key, value in message.items() if key != self.protocol.log_in.authorization}


def _similarity(one: str, other: str) -> float:
    return SequenceMatcher(None, one[:LONGEST_COMPARED], other[:LONGEST_COMPARED], autojunk=False).ratio()
