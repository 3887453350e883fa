"""Compares recorded HTTP requests and their answers with the spec."""

from __future__ import annotations

from typing import Any

from ..model.protocol import Protocol
from ..model.rest_commands import RestCommand
from .findings import NEW_COMMAND, NEW_PARAMETER, OTHER_HEADER, WRONG_TYPE, Findings
from .recorded_traffic_reading import RecordedRequest
from .shape_comparison import ShapeComparison
from .type_inference import spec_type

CONTENT_TYPE = "Content-Type"


class HttpComparison:
    """Compares HTTP requests and answers with the HTTP commands of a protocol."""

    def __init__(self, protocol: Protocol, findings: Findings, shapes: ShapeComparison) -> None:
        self.protocol = protocol
        self.findings = findings
        self.shapes = shapes

    def compare(self, request: RecordedRequest) -> None:
        """Compares a request and its answer with the command, and adds a finding for each difference."""
        event = request.event
        command = self.protocol.find_rest_command(event.method, event.path)
        if command is None:
            sample = {"query": event.query, "body": event.body, "answer": event.answer}
            self.findings.add(NEW_COMMAND, f"{event.method} {event.path}", request.position, sample=sample)
            return
        known = {parameter.name for parameter in command.parameters}
        known |= {self.protocol.flow_id["key"]} if command.http.flow_id else set()
        for key in sorted({*event.query, *(event.body or {})} - known):
            self.findings.add(NEW_PARAMETER, f"{command.name}.{key}", request.position)
        self.compare_headers(command, request)
        self.compare_answer(command, request)

    def compare_headers(self, command: RestCommand, request: RecordedRequest) -> None:
        """Adds a finding for a wrong content type, and for a session token in a wrong form."""
        service, headers = self.protocol.rest, request.event.headers
        sent = headers.get(CONTENT_TYPE, "none")
        if sent != command.sent_content_type:
            self.add_header(command, CONTENT_TYPE, request, f"{sent} instead of {command.sent_content_type}")
        if service is None:
            return
        base = service.bases[command.http.base]
        if not base.fits_recorded_header(headers.get(service.authorization, "")):
            self.add_header(command, service.authorization, request, f"not of the form {base.scheme}")

    def add_header(self, command: RestCommand, name: str, request: RecordedRequest, details: str) -> None:
        self.findings.add(OTHER_HEADER, f"{command.name}.{name}", request.position, details)

    def compare_answer(self, command: RestCommand, request: RecordedRequest) -> None:
        """Compares the fields of an answer with the declared fields of a successful answer, or of an error object."""
        protocol, event = self.protocol, request.event
        answer: dict[str, Any] | None = event.answer
        if answer is None:
            if event.status < 300 and not self.allows_text(command):
                details = f"{spec_type(event.text)} instead of {command.result.class_name}"
                self.findings.add(WRONG_TYPE, command.name, request.position, details)
            return
        key = protocol.frames["object"]
        data = {field: value for field, value in answer.items() if field != key}
        if protocol.is_error_object(answer):
            name = protocol.errors["object"]
            self.shapes.compare(name, request.position, protocol.objects[name].shape, data)
        elif protocol.is_success(event.status, answer):
            class_name = command.result.class_name
            objects = protocol.messages.get(class_name)
            name = objects[0].name if objects else command.name
            self.shapes.compare(name, request.position, protocol.received_classes[class_name], data)

    def allows_text(self, command: RestCommand) -> bool:
        """Tells if the answer to a successful request may be text that is not JSON."""
        service = self.protocol.rest
        return service is not None and service.bases[command.http.base].plain_answers
