"""Compares recorded frames and HTTP requests with the spec, and collects the differences."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..model.protocol import Protocol
from .findings import NEW_COMMAND, NEW_OBJECT, NEW_PARAMETER, Finding, Findings
from .http_comparison import HttpComparison
from .late_and_missing_answers import AnswerMatcher
from .recorded_traffic_reading import RecordedFrame, RecordedRequest
from .shape_comparison import ShapeComparison


class TrafficComparison:
    """Compares recordings with a protocol, one after another."""

    def __init__(self, protocol: Protocol) -> None:
        self.protocol = protocol
        self.findings = Findings()
        self.shapes = ShapeComparison(protocol, self.findings)
        self.http = HttpComparison(protocol, self.findings, self.shapes)

    def add_recording(self, traffic: Iterable[RecordedFrame | RecordedRequest]) -> None:
        """Compares the traffic of one recording."""
        matcher = AnswerMatcher(self.protocol, self.findings)
        for item in traffic:
            if isinstance(item, RecordedRequest):
                self.http.compare(item)
                continue
            if item.is_sent:
                self.compare_command(item)
            else:
                self.compare_object(item)
            matcher.add(item)
        matcher.finish()

    def unseen_fields(self) -> Iterator[Finding]:
        """Yields a finding for each field that was never received, though its object was received."""
        return self.shapes.unseen_fields()

    def compare_command(self, frame: RecordedFrame) -> None:
        keys = self.protocol.frames
        name = str(frame.message.get(keys["command"]))
        command = self.protocol.commands.get(name)
        if command is None:
            self.findings.add(NEW_COMMAND, name, frame.position, sample=frame.message)
            return
        known = {parameter.name for parameter in command.wire_parameters}
        known |= {keys["command"], keys["authorization"], self.protocol.flow_id["key"]}
        for key in sorted(frame.message.keys() - known):
            self.findings.add(NEW_PARAMETER, f"{name}.{key}", frame.position)

    def compare_object(self, frame: RecordedFrame) -> None:
        key = self.protocol.frames["object"]
        name = frame.message.get(key)
        received = self.protocol.objects.get(name) if isinstance(name, str) else None
        if received is None:
            self.findings.add(NEW_OBJECT, str(name), frame.position, sample=frame.message)
            return
        data = {field: value for field, value in frame.message.items() if field != key}
        self.shapes.compare(received.name, frame.position, received.shape, data)
