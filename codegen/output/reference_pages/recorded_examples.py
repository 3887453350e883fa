"""Chooses the recorded frames and HTTP requests that the reference pages show as examples."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from ...model.commands import Command
from ...model.protocol import Protocol
from ...shared.recording_format.recording_types import Header, Http
from ...spec_reading.recorded_exchanges import RequestWithAnswers, describe_origin, is_about_same_charge_point
from ...spec_reading.recordings import read_recordings


@dataclass(frozen=True)
class ObjectExample:
    """Holds a recorded frame that a reference page shows as the example of an object."""

    recording: str
    origin: str
    frame: dict[str, Any]


@dataclass(frozen=True)
class RestExample:
    """Holds a recorded HTTP request that documents show as the example of a command."""

    recording: str
    origin: str
    event: Http


def command_examples(protocol: Protocol, exchanges: Iterable[RequestWithAnswers]) -> dict[str, RequestWithAnswers]:
    """Returns an exchange for each command, if possible from the recording with the name of the command."""
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
    """Tells if an object is an answer to a command, or shows the effect for which the call waits."""
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


def rest_examples(protocol: Protocol, recordings: Path) -> dict[str, RestExample]:
    """Returns a successful request for each command, if possible from the recording with the name of the command."""
    examples: dict[str, RestExample] = {}
    source = ""
    for line in read_recordings(recordings).lines:
        if isinstance(line.content, Header):
            source = describe_origin(line.content)
        if not isinstance(event := line.content, Http) or not protocol.is_success(event.status, event.answer):
            continue
        command = protocol.find_rest_command(event.method, event.path)
        if command is not None and (command.name not in examples or line.recording == command.name):
            examples[command.name] = RestExample(line.recording, source, event)
    return examples
