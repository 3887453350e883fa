"""Computes the expected frame of a command with given arguments. It does not use the code of the SDK."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

from ..model.commands import Command, Parameter
from ..model.protocol import Protocol
from ..model.value_types import TIME_TYPES, Scalar


def expected_frame(protocol: Protocol, command: Command, values: dict[str, Any]) -> dict[str, Any]:
    """Returns the frame that a command sends for these arguments, without the authorization."""
    sent: dict[str, Any] = {protocol.frames["command"]: command.name}
    for item in command.wire_parameters:
        value = item.constant if item.constant is not None else values.get(item.argument, item.default)
        if value is not None:
            scalar = protocol.scalars.get(item.type.items[0].name)
            is_time = scalar is not None and scalar.base in TIME_TYPES
            sent[item.name] = encode_time(scalar, value) if scalar and is_time else encode_argument(item, value)
    return sent


def encode_time(scalar: Scalar, value: Any) -> Any:
    """Returns a time as the SDK must send it: text is unchanged, other values have the first format of the type."""
    if isinstance(value, list):
        return [encode_time(scalar, item) for item in value]
    if isinstance(value, str):
        return value
    time: date = value.astimezone(ZoneInfo(scalar.zone)) if isinstance(value, datetime) else value
    return time.isoformat() if scalar.formats[0] == "iso" else time.strftime(scalar.formats[0])


def encode_argument(parameter: Parameter, value: Any) -> Any:
    if parameter.sent_as:
        return parameter.sent_as.get(value, value)  # a constant has no other name
    match parameter.encode:
        case "negated":
            return not value
        case "days_text":
            return "[" + ",".join(str(day) for day in value) + "]"
        case "decimal_text":
            return f"{Decimal(repr(value)).normalize():f}"
        case "integer":
            return int(value)
        case _:
            return value
