"""Makes a test case from each recorded WebSocket exchange: a call, the expected frame, and the result or error."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..model.commands import Command, Method, Parameter
from ..model.protocol import Protocol
from ..schemas.former_names_in_schemas import wire_paths
from ..spec_reading.recorded_exchanges import JSON, RequestWithAnswers, is_about_same_charge_point, recorded_exchanges
from .argument_source_code import arguments_source


@dataclass(frozen=True)
class CallEnding:
    """Holds the result or the error with which a call ends."""

    outcome: str
    """answer, rejected, refused (the log-in) or error."""
    answer: JSON
    """The frame that ends the call."""
    error: str = ""
    """The class of the error that is raised."""
    settles: bool = False
    """True: the answer is a receipt. The call waits for a push until the settle time is over, and then returns it."""


@dataclass(frozen=True)
class ExchangeCase:
    """Holds a call of a method, the frame that the call must send, and the result or error."""

    recording: str
    method: str
    arguments: str
    """The arguments as source."""
    request: JSON
    ending: CallEnding
    returns: str
    """`message`, or paths in the answer: the call returns the value at the first path that was sent."""


def exchange_cases(protocol: Protocol, folder: Path) -> list[ExchangeCase]:
    """Returns a test case for every recorded exchange with which a call of a method ends."""
    return [
        exchange_case(protocol, command, method, exchange, ending)
        for exchange in recorded_exchanges(folder)
        if (command := protocol.commands.get(exchange.request[protocol.frames["command"]]))
        and (ending := call_ending(protocol, command, exchange))
        for method in command.methods
    ]


def exchange_case(
    protocol: Protocol, command: Command, method: Method, exchange: RequestWithAnswers, ending: CallEnding
) -> ExchangeCase:
    """Returns the test case for an exchange and a method."""
    answer = protocol.objects[command.answer.object]
    paths = [path for place in answer.content for path in wire_paths(protocol.shapes, answer.shape, place)]
    if command.acts or method.returns_whole_answer:
        returns = ""
    else:
        returns = " ".join(paths) if method.returns == "content" else method.returns
    over_http = protocol.rest_command_same_as(command.name)
    transport = "socket" if over_http and over_http.preferred_unless else None
    arguments = sent_arguments(command, exchange.request, transport)
    return ExchangeCase(
        recording=exchange.recording,
        method=method.name,
        arguments=arguments,
        request=exchange.request,
        ending=ending,
        returns=returns,
    )


def call_ending(protocol: Protocol, command: Command, exchange: RequestWithAnswers) -> CallEnding | None:
    """Returns the result or error with which an exchange ends a call, or None if it does not end one.

    The recorded answers decide: an error, a refusal, the answer itself, or a receipt after which a push confirms the
    effect of the command.
    """
    key, acknowledgements = protocol.frames["object"], protocol.acknowledgements
    receipt: JSON | None = None
    for answer in exchange.answers:
        name = answer[key]
        if name == protocol.errors["object"]:
            return CallEnding("error", answer, error_class(protocol, answer))
        if name not in command.answer.objects or not is_about_same_charge_point(protocol, answer, exchange.request):
            continue
        if command.name == protocol.log_in["command"]:
            accepted = answer.get(protocol.log_in["success"]) is True
            return CallEnding("answer", answer) if accepted else CallEnding("refused", answer, "InvalidApiToken")
        if answer.get(acknowledgements["success"]) is False or answer.get(acknowledgements["refusal"]):
            return CallEnding("rejected", answer, "CommandRejected")
        if name == command.answer.object or command.answer.first_completes:
            return CallEnding("answer", answer)
        receipt = answer
    # Where the effect takes the place of the verdict, the receipt is what is returned.
    if receipt is None or not command.confirming_effect:
        return None
    effect = command.confirming_effect.object
    return CallEnding("answer", receipt, settles=all(answer[key] != effect for answer in exchange.answers))


def error_class(protocol: Protocol, answer: JSON) -> str:
    """Returns the name of the error class for an error object of the service."""
    code = answer.get(protocol.errors["code"])
    failure = protocol.error_codes.get(code) if isinstance(code, int) else None
    return (failure or protocol.other_error).error


def sent_arguments(command: Command, request: Mapping[str, Any], transport: str | None) -> str:
    """Returns the source of the arguments with which a call sends a request."""
    sent = [item for item in command.wire_parameters if item.name in request and item.constant is None]
    values: dict[str, Any] = {item.argument: decode_argument(item, request[item.name]) for item in sent}
    return arguments_source(command, values, transport=transport)


def decode_argument(parameter: Parameter, value: Any) -> Any:
    """Converts a recorded value of a parameter to the argument that is sent as this value."""
    match parameter.encode:
        case "negated":
            return not value
        case "days_text":
            return json.loads(value)
        case "decimal_text":
            return float(value)
        case _:
            return value
