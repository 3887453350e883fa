"""Finds recorded commands that were answered too late or not at all."""

from __future__ import annotations

from typing import Any

from ..model.command_effects import Effect
from ..model.commands import Command
from ..model.json_paths import value_at
from ..model.protocol import Protocol
from ..spec_reading.recorded_exchanges import is_about_same_charge_point
from .findings import SLOW, UNANSWERED, Findings
from .recorded_traffic_reading import RecordedFrame


class AnswerMatcher:
    """Matches the answers in one recording to the commands in it, and measures the time between them."""

    def __init__(self, protocol: Protocol, findings: Findings) -> None:
        self.protocol = protocol
        self.findings = findings
        self.unanswered: list[RecordedFrame] = []
        self.last_time = 0.0

    def add(self, frame: RecordedFrame) -> None:
        """Adds the next frame of the recording; if the frame is an object, matches it to a command at once."""
        self.last_time = frame.at
        if frame.is_sent:
            self.unanswered.append(frame)
        else:
            self.match_to_command(frame)

    def match_to_command(self, answer: RecordedFrame) -> None:
        """Matches an object to the oldest command that it answers. An answer after the timeout is a finding."""
        for request in self.unanswered:
            command = self.find_command(request)
            if command is None or request.connection != answer.connection:
                continue
            if ends_call(self.protocol, command, answer.message) and is_about_same_charge_point(
                self.protocol, answer.message, request.message
            ):
                self.unanswered.remove(request)
                if answer.at - request.at > command.timeout:
                    details = f"after more than the {command.timeout:g} s that are waited for"
                    self.findings.add(SLOW, command.name, answer.position, details)
                return

    def finish(self) -> None:
        """Adds a finding for each command that was not answered, though the recording lasted long enough."""
        for request in self.unanswered:
            command = self.find_command(request)
            if command and not command.confirming_effect and self.last_time - request.at >= command.timeout:
                self.findings.add(UNANSWERED, command.name, request.position, f"within {command.timeout:g} s")

    def find_command(self, request: RecordedFrame) -> Command | None:
        return self.protocol.commands.get(str(request.message.get(self.protocol.frames["command"])))


def ends_call(protocol: Protocol, command: Command, message: dict[str, Any]) -> bool:
    """Tells if an object ends a call of a command: it is the answer, a refusal, an error or the effect."""
    name, answer = message.get(protocol.frames["object"]), command.answer
    if name in (protocol.errors["object"], answer.object) or (answer.first_completes and name == answer.receipt):
        return True
    if name == answer.receipt and message.get(protocol.acknowledgements["refusal"]):
        return True
    effect = command.confirming_effect
    return effect is not None and name == effect.object and shows_effect(protocol, effect, message)


def shows_effect(protocol: Protocol, effect: Effect, message: dict[str, Any]) -> bool:
    """Tells if a push shows an effect. `content` in the effect's path stands for each content path of the object."""
    first, _, rest = effect.place.partition(".")
    contents = protocol.objects[effect.object].content if first == "content" else ()
    paths = [f"{content}.{rest}".rstrip(".") for content in contents] or [effect.place]
    return any(value_at(message, path) == effect.value for path in paths)
