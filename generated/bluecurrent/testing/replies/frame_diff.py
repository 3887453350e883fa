# generated from codegen/templates/package/testing/replies/frame_diff.py by `python -m codegen generate`; changes here are lost
"""Compares what a client sent with what was recorded, and says how they differ."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any

from ..._runtime.core.protocol_table import Protocol
from ..recording_format.exchange import Exchange, Sent
from .substitution import Substitution

SECRET = "(not compared)"


@dataclass(frozen=True)
class Difference:
    """One place where two messages differ, in words."""

    place: str
    text: str

    def __str__(self) -> str:
        return f"{self.place}: {self.text}"


@dataclass(frozen=True)
class Mismatch:
    """A command that no recording holds, with the nearest one that is recorded."""

    received: Sent
    text: str
    """What came, where the nearest stands and how it differs, a line each."""
    nearest: Exchange | None = None
    differences: tuple[Difference, ...] = ()

    def __str__(self) -> str:
        return self.text


class UnexpectedCommand(AssertionError):
    """A client sent what no recording holds; the text shows the nearest recorded command and the difference."""


class UnplayedRecording(AssertionError):
    """A client has not done all that a recording in strict order holds; the text says where it stopped."""


Report = Callable[[Mismatch], None]
"""Is told of every mismatch."""


def differences(recorded: Any, received: Any, place: str = "") -> Iterator[Difference]:
    """Where two JSON values differ: 1 is no true, 6 is 6.0, and the order of keys does not matter."""
    if isinstance(recorded, dict) and isinstance(received, dict):
        for key in recorded | received:
            inner = f"{place}.{key}" if place else str(key)
            if key not in received:
                yield Difference(inner, f"recorded {_shown(recorded[key])}, received nothing")
            elif key not in recorded:
                yield Difference(inner, f"recorded nothing, received {_shown(received[key])}")
            else:
                yield from differences(recorded[key], received[key], inner)
    elif isinstance(recorded, list) and isinstance(received, list) and len(recorded) == len(received):
        for index, (one, other) in enumerate(zip(recorded, received, strict=True)):
            yield from differences(one, other, f"{place}[{index}]")
    elif _kind(recorded) != _kind(received) or recorded != received:
        yield Difference(place or "frame", f"recorded {_shown(recorded)}, received {_shown(received)}")


class Matcher:
    """Knows what of a command counts: not the value of Authorization or of the API token, and no flow_id."""

    def __init__(self, protocol: Protocol, placeholders: frozenset[str]) -> None:
        self.protocol = protocol
        self.placeholders = placeholders

    def command(self, message: Sent) -> str | None:
        """The command's name, if it is one."""
        name = message.get(self.protocol.command) if isinstance(message, dict) else None
        return name if isinstance(name, str) else None

    def counted(self, message: Sent) -> Sent:
        """What is compared of a message."""
        if not isinstance(message, dict):
            return message
        log_in, flow_id = self.protocol.log_in, self.protocol.flow_id
        secrets = {log_in.authorization}
        if self.command(message) == log_in.command:
            secrets.add(log_in.token)
        return {key: SECRET if key in secrets else value for key, value in message.items() if key != flow_id}

    def match(self, recorded: Sent, received: Sent) -> Substitution | None:
        """What to put in place of what in the answers, or None when the two are not the same command."""
        if self.command(recorded) != self.command(received):
            return None
        substitution = self._substitution(recorded, received)
        return None if any(self._differences(recorded, received, substitution)) else substitution

    def mismatch(
        self, received: Sent, candidates: Iterable[Exchange], why: str = "matches nothing recorded; the nearest is"
    ) -> Mismatch:
        """Say which of the candidates comes nearest, and what is different."""
        nearest = min(candidates, key=lambda exchange: self._distance(exchange.request, received), default=None)
        what = self.command(received) or "a frame that is no command"
        if nearest is None:
            return Mismatch(received, f"{what} matches nothing: no command is recorded")
        substitution = self._substitution(nearest.request, received)
        found = tuple(self._differences(nearest.request, received, substitution))
        lines = [f"{what} {why} {nearest.place}:", *(f"  {each}" for each in found)]
        return Mismatch(received, "\n".join(lines), nearest, found)

    def unexpected(self, received: Sent, why: str) -> Mismatch:
        """A command that came where none was recorded."""
        return Mismatch(received, f"{self.command(received) or 'a frame that is no command'} came, but {why}")

    def _substitution(self, recorded: Sent, received: Sent) -> Substitution:
        substitution = Substitution.between(recorded, received, self.placeholders)
        if isinstance(recorded, dict) and isinstance(received, dict):
            key = self.protocol.flow_id
            substitution.add(key, recorded.get(key), received.get(key, ""))
        return substitution

    def _differences(self, recorded: Sent, received: Sent, substitution: Substitution) -> Iterator[Difference]:
        return differences(substitution.apply(self.counted(recorded)), self.counted(received))

    def _distance(self, recorded: Sent, received: Sent) -> tuple[float, int]:
        names = self.command(recorded) or "", self.command(received) or ""
        alike = SequenceMatcher(None, *names).ratio() if all(names) else float(names[0] == names[1])
        substitution = self._substitution(recorded, received)
        return -alike, sum(1 for _ in self._differences(recorded, received, substitution))


def _kind(value: Any) -> str:
    if isinstance(value, int | float) and not isinstance(value, bool):
        return "number"
    return type(value).__name__


def _shown(value: Any) -> str:
    text = repr(value) if isinstance(value, bytes) else json.dumps(value, ensure_ascii=False)
    return text if len(text) <= 200 else f"{text[:200]}…"
