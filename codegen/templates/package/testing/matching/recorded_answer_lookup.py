"""Finds the recorded answer to a command; the commands may come in any order."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ..._runtime.core.protocol_table_types import Protocol
from ..recording_format.exchange_splitting import Exchange, FrameData, exchanges
from ..recording_format.recording_types import Frame, Recording
from .command_matcher import CommandMatcher
from .mismatch import Mismatch
from .value_substitution import Substitution

_RequestKey = tuple[str, str]
"""The name of a recording and a request in it."""


@dataclass(frozen=True)
class RecordedAnswer:
    """Holds an exchange that answers a command, and the substitution to make in its answers."""

    exchange: Exchange
    substitution: Substitution


class RecordedExchanges:
    """Holds exchanges that are searched together; equal requests get the recorded answers in turn."""

    def __init__(self, matcher: CommandMatcher, content: Iterable[Exchange]) -> None:
        self._matcher = matcher
        self._groups: dict[_RequestKey, list[Exchange]] = {}
        for exchange in content:
            key = exchange.recording, _to_text(matcher.comparable(exchange.request))
            self._groups.setdefault(key, []).append(exchange)
        self._answered: Counter[tuple[_RequestKey, str]] = Counter()

    def __iter__(self) -> Iterator[Exchange]:
        return (exchange for group in self._groups.values() for exchange in group)

    def find(self, message: FrameData) -> RecordedAnswer | None:
        """Returns the next answer recorded for exactly this request, or else for the first request that matches it."""
        request = _to_text(self._matcher.comparable(message))
        matches: list[tuple[_RequestKey, Substitution]] = []
        for key, group in self._groups.items():
            substitution = self._matcher.match(group[0].request, message)
            if substitution is not None:
                matches.append((key, substitution))
        if not matches:
            return None
        key, substitution = next((match for match in matches if match[0][1] == request), matches[0])
        times_answered = self._answered[key, request]
        self._answered[key, request] += 1
        return RecordedAnswer(self._groups[key][min(times_answered, len(self._groups[key]) - 1)], substitution)


class AnswerLookup:
    """Searches several groups of exchanges in order, and returns the first answer that is found."""

    def __init__(self, matcher: CommandMatcher, standard: Iterable[Exchange]) -> None:
        self._matcher = matcher
        self._layers = [RecordedExchanges(matcher, standard)]

    def add_first(self, recordings: Iterable[Recording]) -> None:
        """Adds recordings that are searched before all others."""
        self._layers.insert(0, RecordedExchanges(self._matcher, self._exchanges(recordings)))

    def add_last(self, recordings: Iterable[Recording]) -> None:
        """Adds recordings that are searched after all others.

        A command is answered from the recording with its name, otherwise from one in which it succeeded, otherwise
        from any.
        """
        every = self._exchanges(recordings)
        successful = [exchange for exchange in every if _has_succeeded(exchange, self._matcher.protocol)]
        named = [exchange for exchange in successful if exchange.recording == self._recording_name(exchange)]
        self._layers += [RecordedExchanges(self._matcher, layer) for layer in (named, successful, every)]

    def find(self, message: FrameData) -> RecordedAnswer | None:
        """Returns the answer to a command, or None if none is recorded."""
        return next((answer for layer in self._layers if (answer := layer.find(message))), None)

    def mismatch(self, message: FrameData) -> Mismatch:
        """Describes a command that has no recorded answer."""
        return self._matcher.mismatch(message, (exchange for layer in self._layers for exchange in layer))

    def _exchanges(self, recordings: Iterable[Recording]) -> list[Exchange]:
        protocol = self._matcher.protocol
        return [exchange for recording in recordings for exchange in exchanges(recording, protocol)]

    def _recording_name(self, exchange: Exchange) -> str:
        return str(self._matcher.command_name(exchange.request)).lower()


def _has_succeeded(exchange: Exchange, protocol: Protocol) -> bool:
    """Returns whether the expected answer came, and no error, refusal or end of a connection."""
    name = exchange.request.get(protocol.command) if isinstance(exchange.request, dict) else None
    route = protocol.routes.get(name) if isinstance(name, str) else None
    received: set[str] = set()
    for event in exchange.answers:
        if not isinstance(event, Frame):
            return False
        message, errors = event.message, protocol.errors
        if message.get(protocol.object) == errors.object or message.get(errors.success) is False:
            return False
        if message.get(errors.refusal):
            return False
        received.add(str(message.get(protocol.object)))
    return route is not None and bool(received & {route.answer, route.effect.object if route.effect else route.answer})


def _to_text(message: FrameData) -> str:
    return json.dumps(message, sort_keys=True) if isinstance(message, dict) else repr(message)
