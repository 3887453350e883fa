"""Makes a test case of each recorded HTTP request: the call, the request that it sends, and its result or error."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..model.commands import Parameter
from ..model.protocol import Protocol
from ..model.rest import RestCommand, RestService
from ..shared.recording_format.recording import Http
from ..spec_reading.recordings import read_recorded_requests
from .argument_source_code import arguments_source
from .exchange_cases import error_class


@dataclass(frozen=True)
class RestCase:
    """A call of a method, the request that it must send, and its result or error."""

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


def rest_cases(protocol: Protocol, folder: Path) -> list[RestCase]:
    """Returns a case for every recorded request and method."""
    return [
        RestCase(
            line.recording,
            command.name,
            method.name,
            arguments_source(command, sent_arguments(protocol, command, event)),
            {"method": event.method, "path": event.path, "query": event.query, "body": event.body},
            event.answer,
            command.result.content,
            rest_error(protocol, protocol.rest, event),
        )
        for line, event in read_recorded_requests(folder)
        if protocol.rest and (command := protocol.find_rest_command(event.method, event.path))
        for method in command.methods
    ]


def sent_arguments(protocol: Protocol, command: RestCommand, event: Http) -> dict[str, Any]:
    """Returns the arguments with which a call sends a request."""
    sent = {**event.query, **(event.body or {})}
    return {
        str(item.argument): argument_sent_as(protocol, command, item, sent[item.name])
        for item in command.parameters
        if item.name in sent and item.constant is None
    }


def argument_sent_as(protocol: Protocol, command: RestCommand, parameter: Parameter, value: Any) -> Any:
    """Returns the argument that is sent as this value."""
    if (key := command.http.wrap.get(parameter.name)) is not None:
        return [item[key] for item in value]
    if parameter.sent_as:
        return next(argument for argument, sent in parameter.sent_as.items() if sent == value)
    is_number = protocol.base_type(parameter.type.items[0].name) in {"integer", "number"}
    return json.loads(value) if is_number and isinstance(value, str) else value


def rest_error(protocol: Protocol, service: RestService, event: Http) -> str:
    """Returns the class of the error that an answer stands for; empty if it is a success."""
    answer = event.answer or {}
    if protocol.is_error_object(answer):
        return error_class(protocol, answer)
    if event.status < 300 and event.answer is not None:
        return "CommandRejected" if answer.get(protocol.acknowledgements["success"]) is False else ""
    keys = [str(event.status), *(["html"] if event.content_type == "text/html" else []), f"{event.status // 100}xx"]
    found = (service.failures[key] for key in keys if key in service.failures)
    return next(found, service.failures["other"]).error
