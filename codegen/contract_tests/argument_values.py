"""Makes valid and invalid values of a parameter, from the schema of the parameter."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

from jsonschema import Draft7Validator

from ..model.commands import Parameter
from ..model.protocol import Protocol
from ..schemas import type_schemas

CANDIDATES: tuple[Any, ...] = (True, 1, 1.5, "", "yes", "a b", b"5", {})
"""Values of every type; the client must refuse those that a schema refuses."""

MOMENT = datetime(2026, 7, 24, 13, 25, 33, tzinfo=UTC)
TIME_VALUES: dict[str, tuple[Any, tuple[Any, ...]]] = {
    "timestamp": (MOMENT, (MOMENT.replace(tzinfo=None), MOMENT.date(), "soon", "")),
    "date": (MOMENT.date(), (MOMENT, "soon", "")),
}
"""A valid value and the invalid values of each base type that is a time."""


def invalid_values(protocol: Protocol, parameter: Parameter) -> Iterator[Any]:
    """Yields None, values of other types, times that can't be sent, and numbers beyond each limit."""
    options = list(type_schemas.parameter_schemas(protocol, parameter))
    is_valid = Draft7Validator({"anyOf": options}).is_valid
    is_list = parameter.type.items[0].is_list
    low, high = limits(options)
    beyond = [limit + step for limit, step in ((low, -1), (high, 1)) if limit is not None]
    if not parameter.optional:
        yield None
    if is_list:
        others: tuple[Any, ...] = ("text", [])
        yield from (value for value in others if not is_valid(value))
    _, invalid_times = TIME_VALUES.get(protocol.base_type(parameter.type.items[0].name), (None, ()))
    yield from ([time] if is_list else time for time in invalid_times)
    for candidate in (*beyond, *CANDIDATES):
        value = [candidate] if is_list else candidate
        if isinstance(candidate, bytes) or not is_valid(value):
            yield value


def valid_values(protocol: Protocol, parameter: Parameter) -> Iterator[Any]:
    """Yields the limits of a parameter, the values of its enumeration, a time, and other values of its types."""
    options = list(type_schemas.parameter_schemas(protocol, parameter))
    is_valid = Draft7Validator({"anyOf": options}).is_valid
    is_list = parameter.type.items[0].is_list
    enumerated = [value for option in options for value in option.get("items", option).get("enum", ())]
    time, _ = TIME_VALUES.get(protocol.base_type(parameter.type.items[0].name), (None, ()))
    if time is not None:
        yield [time] if is_list else time
    for candidate in (*(edge for edge in limits(options) if edge is not None), *enumerated, True, False, 0, 7, 2.5):
        value = [candidate] if is_list else candidate
        if is_valid(value):
            yield value


def limits(options: list[type_schemas.Schema]) -> tuple[float | None, float | None]:
    """Returns the lowest and the highest valid number; each of them is None if there is no such limit."""
    inner = [option.get("items", option) for option in options]
    lows, highs = ([option[key] for option in inner if key in option] for key in ("minimum", "maximum"))
    return min(lows, default=None), max(highs, default=None)
