"""Makes a test case from each recorded HTTP request: a call, the expected request, and the result or error."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..model.commands import Parameter
from ..model.protocol import Protocol
from ..model.rest_commands import RestCommand, RestService
from ..shared.recording_format.recording_types import Event, Frame, Http
from ..spec_reading.recordings import RecordingLine, read_recordings, with_next_events
from .argument_source_code import arguments_source
from .recorded_websocket_cases import decode_argument, error_class


@dataclass(frozen=True)
class RestCase:
    """Holds a call of a method, the HTTP request that the call must send, and the result or error."""

    recording: str
    command: str
    method: str
    arguments: str
    """The arguments as source."""
    request: dict[str, Any]
    answer: dict[str, Any] | None
    content: str
    """The field of the answer that is returned; the whole answer if empty."""
    error: str
    """The class of the error that is raised; empty if there is none."""
    acknowledged: str = ""
    """The object that the call returns, for a command that also exists on the WebSocket: the acknowledgement there."""
    push: dict[str, Any] | None = None
    """The object that is pushed after the request, and that ends the call."""


def rest_cases(protocol: Protocol, folder: Path) -> list[RestCase]:
    """Returns a test case for every recorded request whose command has a method."""
    return [
        rest_case(protocol, protocol.rest, recorded, command)
        for recorded in recorded_http_calls(folder)
        if protocol.rest
        and (command := protocol.find_rest_command(recorded.event.method, recorded.event.path))
        and command.methods
    ]


def rest_case(protocol: Protocol, service: RestService, recorded: RecordedHttpCall, command: RestCommand) -> RestCase:
    """Returns the test case for a recorded request: a call of the method that sends its command."""
    event, push = recorded.event, recorded.push
    answered = protocol.rest_commands[command.then] if command.then else command
    return RestCase(
        recording=recorded.line.recording,
        command=command.name,
        method=command.methods[0].name,
        arguments=arguments_source(command, sent_arguments(protocol, command, event)),
        request={"method": event.method, "path": event.path, "query": event.query, "body": event.body},
        answer=recorded.next_answer if command.then else event.answer,
        content=answered.result.content,
        error=rest_error(protocol, service, command, event) or push_error(protocol, push),
        acknowledged=protocol.commands[command.same_as].answer.object if command.same_as else "",
        push=push,
    )


@dataclass(frozen=True)
class RecordedHttpCall:
    """Holds a recorded HTTP request, and the next event in the recording."""

    line: RecordingLine
    event: Http
    following: Event | None

    @property
    def push(self) -> dict[str, Any] | None:
        """The object that the service pushes in the next event; None if the next event is something else."""
        event = self.following
        return event.message if isinstance(event, Frame) and event.direction == "received" else None

    @property
    def next_answer(self) -> dict[str, Any] | None:
        """The answer in the next event; None if that is not an HTTP request."""
        return self.following.answer if isinstance(self.following, Http) else None


def recorded_http_calls(folder: Path) -> Iterator[RecordedHttpCall]:
    """Yields the requests over HTTP of all recordings in a folder."""
    for line, following in with_next_events(read_recordings(folder).lines):
        if isinstance(line.content, Http):
            yield RecordedHttpCall(line, line.content, following)


def push_error(protocol: Protocol, push: dict[str, Any] | None) -> str:
    """Returns the name of the error class for a pushed verdict; empty if the verdict is a success."""
    if push is None:
        return ""
    if protocol.is_error_object(push):
        return error_class(protocol, push)
    is_refused = push.get(protocol.acknowledgements["success"]) is False
    return "CommandRejected" if is_refused or push.get(protocol.acknowledgements["refusal"]) else ""


def sent_arguments(protocol: Protocol, command: RestCommand, event: Http) -> dict[str, Any]:
    """Returns the arguments with which a call sends the recorded request."""
    sent = {**event.query, **(event.body or {})}
    return {
        str(item.argument): argument_sent_as(protocol, command, item, sent[item.name])
        for item in command.parameters
        if item.name in sent and item.constant is None
    }


def argument_sent_as(protocol: Protocol, command: RestCommand, parameter: Parameter, value: Any) -> Any:
    """Converts a recorded value of a parameter to the argument that is sent as this value."""
    if (key := command.http.wrap.get(parameter.name)) is not None:
        return [item[key] for item in value]
    if parameter.sent_as:
        return next(argument for argument, sent in parameter.sent_as.items() if sent == value)
    if parameter.encode:
        return decode_argument(parameter, value)
    is_number = protocol.base_type(parameter.type.items[0].name) in {"integer", "number"}
    return json.loads(value) if is_number and isinstance(value, str) else value


def rest_error(protocol: Protocol, service: RestService, command: RestCommand, event: Http) -> str:
    """Returns the name of the error class for an answer; empty if the answer is a success."""
    answer = event.answer or {}
    if protocol.is_error_object(answer):
        return error_class(protocol, answer)
    if event.status < 300 and (event.answer is not None or service.bases[command.http.base].plain_answers):
        return "CommandRejected" if answer.get(protocol.acknowledgements["success"]) is False else ""
    keys = [str(event.status), *(["html"] if event.content_type == "text/html" else []), f"{event.status // 100}xx"]
    found = (service.failures[key] for key in keys if key in service.failures)
    return next(found, service.failures["other"]).error
