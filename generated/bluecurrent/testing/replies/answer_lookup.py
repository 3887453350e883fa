# generated from codegen/templates/package/testing/replies/answer_lookup.py by `python -m codegen generate`; changes here are lost
"""Finds the recorded answer to a command, in any order."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ..._runtime.core.protocol_table import Protocol
from ..recording_format.exchange import Exchange, Sent, exchanges
from ..recording_format.recording import Frame, Recording
from .frame_diff import Matcher, Mismatch
from .substitution import Substitution

_Group = tuple[str, str]
"""A recording's name and a request in it."""


@dataclass(frozen=True)
class Found:
    """An exchange that answers a command, and what stands for what in it."""

    exchange: Exchange
    substitution: Substitution


class Layer:
    """Exchanges that are looked through together; those of one recording with equal requests answer in turn."""

    def __init__(self, matcher: Matcher, found: Iterable[Exchange]) -> None:
        self._matcher = matcher
        self._groups: dict[_Group, list[Exchange]] = {}
        for exchange in found:
            key = exchange.recording, _text(matcher.counted(exchange.request))
            self._groups.setdefault(key, []).append(exchange)
        self._answered: Counter[tuple[_Group, str]] = Counter()

    def __iter__(self) -> Iterator[Exchange]:
        return (exchange for group in self._groups.values() for exchange in group)

    def find(self, message: Sent) -> Found | None:
        """The next answer: of a request with the very same values, else of the first that fits."""
        counted = _text(self._matcher.counted(message))
        fitting: list[tuple[_Group, Substitution]] = []
        for key, group in self._groups.items():
            substitution = self._matcher.match(group[0].request, message)
            if substitution is not None:
                fitting.append((key, substitution))
        if not fitting:
            return None
        key, substitution = next((each for each in fitting if each[0][1] == counted), fitting[0])
        turn = self._answered[key, counted]
        self._answered[key, counted] += 1
        return Found(self._groups[key][min(turn, len(self._groups[key]) - 1)], substitution)


class Keyed:
    """Layers of exchanges; the first that holds a command answers it."""

    def __init__(self, matcher: Matcher, standard: Iterable[Exchange]) -> None:
        self._matcher = matcher
        self._layers = [Layer(matcher, standard)]

    def put_first(self, recordings: Iterable[Recording]) -> None:
        """Let these recordings answer what they hold, before all that was there."""
        self._layers.insert(0, Layer(self._matcher, self._exchanges(recordings)))

    def put_last(self, recordings: Iterable[Recording]) -> None:
        """Let these recordings answer what is left.

        A command is answered from the recording that has its name, else from one in which it went well, else from any.
        """
        found = self._exchanges(recordings)
        well = [exchange for exchange in found if _went_well(exchange, self._matcher.protocol)]
        named = [each for each in well if each.recording == str(self._matcher.command(each.request)).lower()]
        self._layers += [Layer(self._matcher, layer) for layer in (named, well, found)]

    def find(self, message: Sent) -> Found | None:
        """The answer to a command, if one is recorded."""
        return next((found for layer in self._layers if (found := layer.find(message))), None)

    def mismatch(self, message: Sent) -> Mismatch:
        """Why there is none."""
        return self._matcher.mismatch(message, (exchange for layer in self._layers for exchange in layer))

    def _exchanges(self, recordings: Iterable[Recording]) -> list[Exchange]:
        protocol = self._matcher.protocol
        return [exchange for recording in recordings for exchange in exchanges(recording, protocol)]


def _went_well(exchange: Exchange, protocol: Protocol) -> bool:
    """Whether the awaited answer came, and nothing was an error, a refusal or the end of a connection."""
    name = exchange.request.get(protocol.command) if isinstance(exchange.request, dict) else None
    route = protocol.routes.get(name) if isinstance(name, str) else None
    arrived: set[str] = set()
    for event in exchange.answers:
        if not isinstance(event, Frame):
            return False
        message, errors = event.message, protocol.errors
        if message.get(protocol.object) == errors.object or message.get(errors.success) is False:
            return False
        if message.get(errors.refusal):
            return False
        arrived.add(str(message.get(protocol.object)))
    return route is not None and bool(arrived & {route.answer, route.effect.object if route.effect else route.answer})


def _text(message: Sent) -> str:
    return json.dumps(message, sort_keys=True) if isinstance(message, dict) else repr(message)
