"""Checks that recorded HTTP requests and their answers match the HTTP commands in the spec."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence, Set
from typing import Any

from jsonschema import Draft7Validator
from jsonschema.exceptions import best_match

from ...model.protocol import Protocol
from ...model.rest_commands import RestCommand, RestService
from ...schemas import protocol_schemas
from ...shared.recording_format.recording_types import Event, Frame, Http
from ...spec_reading.problems import Problem, suggestion
from ...spec_reading.recordings import RecordingLine, recorded_requests, with_next_events
from .recorded_frames import describe_schema_error


def check_requests(lines: Iterable[RecordingLine], protocol: Protocol, declared: Set[str]) -> Iterator[Problem]:
    """Yields the problems of each recorded HTTP request, and of the answer.

    Requests of declared commands that the protocol lacks are not checked.
    """
    definitions = protocol_schemas.rest_schemas(protocol)["definitions"]
    for line, event in recorded_requests(lines):
        command = protocol.find_rest_command(event.method, event.path)
        if command is None and event.path.rpartition("/")[2] in declared - protocol.rest_commands.keys():
            continue  # another rule reports the command
        if command is None or protocol.rest is None:
            paths = [item.url_path(protocol.rest) for item in protocol.rest_commands.values()] if protocol.rest else []
            yield line.problem(f"no command sends {event.method} {event.path}", suggestion(event.path, paths))
            continue
        for message in (
            *request_problems(protocol, protocol.rest, command, event),
            *answer_problems(protocol, command, event),
        ):
            yield line.problem(f"{command.name}: {message}", "correct the recording or the spec")
        if event.answer is not None and protocol.is_success(event.status, event.answer):
            schema = {"$ref": f"#/definitions/{command.result.class_name}", "definitions": definitions}
            error = best_match(Draft7Validator(schema).iter_errors(event.answer))
            if error is not None:
                yield line.problem(describe_schema_error(command.name, error), "correct the recording or the spec")


def check_pushes(lines: Sequence[RecordingLine], protocol: Protocol) -> Iterator[Problem]:
    """Yields a problem for each request that has worked, but whose verdict is not in the next line."""
    for line, following in with_next_events(lines):
        event = line.content
        command = protocol.find_rest_command(event.method, event.path) if isinstance(event, Http) else None
        if (
            command is None
            or not command.result.push
            or not isinstance(event, Http)
            or not protocol.is_success(event.status, event.answer)
        ):
            continue
        if following is None or not is_verdict(protocol, command, event, following):
            message = f"{command.name}: no verdict is pushed after this request"
            yield line.problem(message, f"add a frame with {command.result.push} as the next line")


def is_verdict(protocol: Protocol, command: RestCommand, request: Http, event: Event) -> bool:
    """Tells if an event is a frame that ends a call over HTTP: the pushed verdict, the changed object or an error."""
    if not (isinstance(event, Frame) and event.direction == "received"):
        return False
    effect = protocol.commands[command.same_as].confirming_effect if command.same_as else None
    name = event.message.get(protocol.frames["object"])
    if name != command.result.push:
        return protocol.is_error_object(event.message) or (effect is not None and name == effect.object)
    key = protocol.flow_id["key"]
    return not command.http.flow_id or event.message.get(key) == (request.body or {}).get(key)


def request_problems(protocol: Protocol, service: RestService, command: RestCommand, event: Http) -> Iterator[str]:
    """Yields a message for each difference between a recorded request and the request that the spec describes."""
    base = service.bases[command.http.base]
    if not base.fits_recorded_header(event.headers.get(service.authorization, "")):
        yield f"its header {service.authorization} has not the form {base.scheme}"
    if event.headers.get("Content-Type", "none") != command.sent_content_type:
        yield f"its content type is not {command.sent_content_type}"
    names = {parameter.name for parameter in command.body_parameters}
    request_id = {protocol.flow_id["key"]} if command.http.flow_id else set()
    for part, sent, declared in (
        ("query", event.query, set(command.http.query)),
        ("body", event.body or {}, names | request_id),
    ):
        for key in sorted(sent.keys() - declared):
            yield f"it has no parameter {key!r} in its {part}"
        required = {item.name for item in command.parameters if item.name in declared and not item.optional}
        required |= request_id & declared
        for key in sorted(required - sent.keys()):
            yield f"its {part} has no {key!r}"
    yield from constant_problems(command, {**event.query, **(event.body or {})})


def constant_problems(command: RestCommand, sent: dict[str, Any]) -> Iterator[str]:
    """Yields a message for each recorded value that differs from the constant, or is not in the enumeration."""
    for parameter in command.parameters:
        value = sent.get(parameter.name)
        known = list(parameter.sent_as.values()) if parameter.sent_as else [parameter.constant]
        if value is not None and known != [None] and value not in known:
            yield f"its {parameter.name} is {value!r}, not {' or '.join(map(repr, known))}"


def answer_problems(protocol: Protocol, command: RestCommand, event: Http) -> Iterator[str]:
    """Yields a message for a successful answer that is no object, and for an error object without a code."""
    is_plain_allowed = protocol.rest is not None and protocol.rest.bases[command.http.base].plain_answers
    if event.answer is None and event.status < 300 and not is_plain_allowed:
        yield "an answer with success is a JSON object"
    elif event.answer is not None and event.status >= 300:
        code = protocol.errors["code"]
        if protocol.is_error_object(event.answer) and code not in event.answer:
            yield f"its error object has no {code!r}"
