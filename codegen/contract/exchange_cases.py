"""What the contract tests expect of each recorded exchange: the call, the frame that it sends, and how it ends."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..model.commands import Command, Method, Parameter
from ..model.json_paths import value_at
from ..model.protocol import Protocol
from .call_source import source

JSON = dict[str, Any]


@dataclass(frozen=True)
class Exchange:
    """One recorded request and what followed it on its connection, up to the next request."""

    recording: str
    request: JSON
    answers: tuple[JSON, ...]


@dataclass(frozen=True)
class Case:
    """A call of a method, the frame that it must send, and how it must end."""

    recording: str
    method: str
    arguments: str
    request: JSON
    outcome: str
    """answer, rejected, refused (the log-in) or error."""
    answer: JSON
    """The frame that ends the call."""
    returns: str
    """What of the answer is returned: message, or the places of its content or field."""
    error: str = ""
    """The class that is raised."""
    settles: bool = False
    """The answer is taken for the last word only after a while."""


@dataclass(frozen=True)
class Ending:
    """How an exchange ends a call."""

    outcome: str
    answer: JSON
    error: str = ""
    settles: bool = False


def exchanges(folder: Path) -> Iterator[Exchange]:
    """Every request in the recordings, with what came after it."""
    for path in sorted(folder.glob("*.jsonl")):
        lines = path.read_text(encoding="utf-8").removesuffix("\n").split("\n")
        events = [json.loads(line) for line in lines[1:]]
        for number in sorted({event["connection"] for event in events}):
            yield from on_connection(path.stem, [event for event in events if event["connection"] == number])


def on_connection(recording: str, events: list[JSON]) -> Iterator[Exchange]:
    request: JSON | None = None
    answers: list[JSON] = []
    end: JSON = {"event": "end"}
    for event in [*events, end]:
        sent = event.get("direction") == "sent"
        if request is not None and (sent or event["event"] not in {"frame", "raw", "open"}):
            yield Exchange(recording, request, tuple(answers))
            request, answers = None, []
        if event["event"] == "frame" and "odd" not in event:
            if sent:
                request, answers = event["message"], []
            else:
                answers.append(event["message"])


def cases(protocol: Protocol, folder: Path) -> list[Case]:
    """A case for every recorded exchange that ends a method's call."""
    return [
        case(protocol, command, method, exchange, ended)
        for exchange in exchanges(folder)
        if (command := protocol.commands.get(exchange.request[protocol.frames["command"]]))
        and (ended := ending(protocol, command, exchange))
        for method in command.methods
    ]


def case(protocol: Protocol, command: Command, method: Method, exchange: Exchange, ended: Ending) -> Case:
    places = protocol.objects[command.answer.object].content
    returns = "message" if command.acts else " ".join(places) if method.returns == "content" else method.returns
    return Case(
        exchange.recording,
        method.name,
        arguments(command, exchange.request),
        exchange.request,
        ended.outcome,
        ended.answer,
        returns,
        ended.error,
        ended.settles,
    )


def ending(protocol: Protocol, command: Command, exchange: Exchange) -> Ending | None:
    """How an exchange ends a call, and by which frame; None if it does not."""
    key, said = protocol.frames["object"], protocol.acknowledgements
    logs_in = command.name == protocol.log_in["command"]
    receipt: JSON | None = None
    for answer in exchange.answers:
        name = answer[key]
        if name == protocol.errors["object"]:
            return Ending("error", answer, error_class(protocol, answer))
        if name not in command.answer.objects or not is_for(protocol, answer, exchange.request):
            continue
        if logs_in:
            taken = answer.get(protocol.log_in["success"]) is True
            return Ending("answer", answer) if taken else Ending("refused", answer, "InvalidApiToken")
        if answer.get(said["success"]) is False or answer.get(said["refusal"]):
            return Ending("rejected", answer, "CommandRejected")
        if name == command.answer.object or command.answer.first:
            return Ending("answer", answer)
        receipt = answer
    # Where the effect takes the place of the verdict, the receipt is what is returned.
    if receipt is None or not command.answer.effect:
        return None
    effect = command.answer.effect.object
    return Ending("answer", receipt, settles=all(answer[key] != effect for answer in exchange.answers))


def error_class(protocol: Protocol, answer: JSON) -> str:
    code = answer.get(protocol.errors["code"])
    failure = protocol.error_codes.get(code) if isinstance(code, int) else None
    return (failure or protocol.other_error).error


def is_for(protocol: Protocol, answer: JSON, request: JSON) -> bool:
    """Whether an object can answer a request: it does not name another charge point."""
    received = protocol.objects.get(answer.get(protocol.frames["object"], ""))
    key = received.key if received else None
    if key is None or key.parameter not in request:
        return True
    named = [held for place in key.places if (held := value_at(answer, place)) is not None]
    return not named or named[0] == key.form.format(request[key.parameter])


def arguments(command: Command, request: Mapping[str, Any]) -> str:
    """The call that must send a request, as the source of its arguments."""
    sent = [item for item in command.wire_parameters if item.name in request and item.constant is None]
    return source(command, {item.argument: decoded(item, request[item.name]) for item in sent})


def decoded(parameter: Parameter, value: Any) -> Any:
    """The argument that is written as this value."""
    match parameter.encode:
        case "negated":
            return not value
        case "days_text":
            return json.loads(value)
        case "decimal_text":
            return float(value)
        case _:
            return value
