"""Finds the places in recorded HTTP requests and their answers that may hold personal data."""

from __future__ import annotations

from collections.abc import Iterator

from ...model.rest_commands import RestCommand
from ...shared.recording_format.recording_types import Http
from .personal_data_finder import PersonalDataFinder, Suspect


def find_in_request(finder: PersonalDataFinder, event: Http) -> Iterator[Suspect]:
    """Searches the headers, the query, the body and the answer of a request for personal data."""
    protocol = finder.protocol
    command = protocol.find_rest_command(event.method, event.path)
    if command is None or protocol.rest is None:
        return  # another rule reports it
    before, after = protocol.rest.bases[command.http.base].scheme.split("{}")
    for name, value in event.headers.items():
        if name == protocol.rest.authorization:
            yield from finder.require_stand_ins(f"headers.{name}", value.removeprefix(before).removesuffix(after))
        else:
            yield from finder.find_in_text(f"headers.{name}", value)
    declared = {item.name: item for item in command.parameters}
    yield from finder.find_in_fields(event.query, declared, "query.", command.name)
    body = {
        name: [item.get(command.http.wrap[name]) if isinstance(item, dict) else item for item in value]
        if name in command.http.wrap and isinstance(value, list)
        else value
        for name, value in (event.body or {}).items()
    }
    if command.http.flow_id:
        key = protocol.flow_id["key"]
        yield from finder.require_stand_ins(f"body.{key}", body.pop(key, None))
    yield from finder.find_in_fields(body, declared, "body.", command.name)
    yield from find_in_answer(finder, command, event)
    yield from finder.find_in_text("text", event.text)


def find_in_answer(finder: PersonalDataFinder, command: RestCommand, event: Http) -> Iterator[Suspect]:
    """Searches the JSON object of an answer for personal data. It may be an error object or a refusal."""
    protocol, answer = finder.protocol, event.answer or {}
    acknowledgements = protocol.acknowledgements
    if protocol.is_error_object(answer):
        yield from finder.find_in_message(answer, is_sent=False)
        return
    shape = protocol.received_classes.get(command.result.class_name)
    if shape is None:
        return  # it has a mistake, which another rule reports
    refusal = {acknowledgements["success"], acknowledgements["refusal"], protocol.frames["object"]}
    fields = {name: value for name, value in answer.items() if name not in refusal}
    yield from finder.find_in_fields(fields, shape.fields_by_wire_name, "answer.", command.name)
    yield from finder.find_in_text("answer", str(answer.get(acknowledgements["refusal"], "")))
