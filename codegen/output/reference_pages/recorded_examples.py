"""Chooses the frames of recordings that the reference pages show as examples."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from ...model.commands import Command
from ...model.protocol import Protocol
from ...spec_reading.recorded_exchanges import RequestWithAnswers, is_about_same_charge_point


@dataclass(frozen=True)
class ObjectExample:
    """A frame of an object in a recording."""

    recording: str
    origin: str
    frame: dict[str, Any]


def command_examples(protocol: Protocol, exchanges: Iterable[RequestWithAnswers]) -> dict[str, RequestWithAnswers]:
    """Returns an exchange for each command, preferably of the recording that is named after the command."""
    examples: dict[str, RequestWithAnswers] = {}
    for exchange in exchanges:
        name = exchange.request.get(protocol.frames["command"], "")
        command = protocol.commands.get(name)
        has_its_name = exchange.recording == name.lower()
        if command is None or (
            name in examples and (not has_its_name or examples[name].recording == exchange.recording)
        ):
            continue
        answers = tuple(answer for answer in exchange.answers if belongs_to(protocol, command, exchange, answer))
        if answers:
            examples[name] = replace(exchange, answers=answers)
    return examples


def belongs_to(protocol: Protocol, command: Command, exchange: RequestWithAnswers, answer: dict[str, Any]) -> bool:
    """Checks that an object of an exchange is an answer to the command, or the effect for which the call waits."""
    names = {*command.answer.objects, *([command.confirming_effect.object] if command.confirming_effect else [])}
    return answer.get(protocol.frames["object"]) in names and is_about_same_charge_point(
        protocol, answer, exchange.request
    )


def object_examples(protocol: Protocol, exchanges: Iterable[RequestWithAnswers]) -> dict[str, ObjectExample]:
    """Returns the first frame of each object in the recordings."""
    examples: dict[str, ObjectExample] = {}
    for exchange in exchanges:
        for answer in exchange.answers:
            name = str(answer.get(protocol.frames["object"]))
            examples.setdefault(name, ObjectExample(exchange.recording, exchange.origin, answer))
    return examples
