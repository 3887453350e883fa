"""Collects, for `diff`, the properties of WebSocket commands, their parameters and their effects."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from ..model.command_effects import Effect
from ..model.commands import Command, Parameter
from ..model.protocol import Protocol
from ..model.value_types import TIME_TYPES, Scalar, Type, TypeItem
from ..output.reference_pages.effect_sentences import effect_clause
from ..schemas.parameter_type_narrowing import NARROWED_NAME, argument_scalar
from .item_keys import ItemKey, Items, Properties


def command_items(protocol: Protocol) -> Items:
    """Yields the commands, their parameters and their effects, each with its properties."""
    for name, command in protocol.commands.items():
        yield ItemKey("command", (name,)), command_properties(command)
        for parameter in command.wire_parameters:
            yield ItemKey("parameter", (name, parameter.name)), parameter_properties(protocol, parameter)
        yield from effect_items(protocol, name, command)


def effect_items(protocol: Protocol, name: str, command: Command) -> Items:
    """Yields the effects of a command."""
    for effect in command.effects:
        clause = effect_clause(protocol, effect)
        yield ItemKey("effect", (name, clause[0].lower() + clause[1:])), effect_properties(effect)


def command_properties(command: Command) -> Properties:
    return {
        "description": command.description,
        "sure": command.evidence.sure,
        "source": str(command.evidence.source),
        "answers": list(command.answer.objects),
        "payload": command.payload and str(command.payload.name),
        "non-empty payload": command.payload is not None and command.payload.non_empty,
        "variant": command.variant and f"{command.variant.argument}={command.variant.value}",
        "first": command.answer.first_completes,
        "acts": command.acts,
        "disturbs": command.disturbs,
        "repeatable": command.repeatable,
        "standalone": command.standalone,
        "timeout": command.timeout,
    }


def parameter_properties(protocol: Protocol, parameter: Parameter) -> Properties:
    scalars = [
        argument_scalar(protocol, parameter, item) or Scalar(NARROWED_NAME, "", item.name, None)
        for item in parameter.type.items
    ]
    return {
        "python name": str(parameter.argument),
        "type": type_words(protocol, parameter.type),
        "description": parameter.description,
        "sure": parameter.evidence.sure,
        "unit": parameter.unit or unit_of(scalars),
        "required": not parameter.optional and parameter.default is None and parameter.constant is None,
        "given with": [f"{name}={value}" for name, value in parameter.given_with.items()],
        "not before": parameter.not_before,
        "default": parameter.default,
        "constant": parameter.constant,
        "non-empty": parameter.non_empty,
        "encoding": parameter.encode,
        "sensitive": parameter.sensitive or any(scalar.sensitive for scalar in scalars),
        **limit_properties(scalars),
        **time_properties(scalars, "accepted formats"),
    }


def type_words(protocol: Protocol, type_: Type) -> str:
    """Returns a type as text. Scalars appear as their base types, since programs do not see the names of scalars."""

    def words(item: TypeItem) -> str:
        return f"{'list of ' if item.is_list else ''}{protocol.base_type(item.name)}"

    return " or ".join(dict.fromkeys(map(words, type_.items)))


def unit_of(scalars: Sequence[Scalar]) -> str | None:
    return next((scalar.unit for scalar in scalars if scalar.unit), None)


def limit_properties(scalars: Sequence[Scalar]) -> Properties:
    """Returns the limits of a value that has one of several types: for each kind of limit, the widest one."""
    numbers = [scalar for scalar in scalars if scalar.base in {"integer", "number"}]
    texts = [scalar for scalar in scalars if scalar.base == "string"]
    return {
        "pattern": widest([scalar.pattern for scalar in texts], lambda patterns: " or ".join(dict.fromkeys(patterns))),
        "minimum": widest([scalar.minimum for scalar in numbers], min),
        "maximum": widest([scalar.maximum for scalar in numbers], max),
        "allowed values": allowed_values(scalars),
    }


def widest(limits: Iterable[Any], choose: Callable[[Iterable[Any]], Any]) -> Any:
    """Returns the limit that `choose` (min or max) selects; None if one of the types has no such limit."""
    known = list(limits)
    return choose(known) if known and None not in known else None


def allowed_values(scalars: Sequence[Scalar]) -> list[str]:
    return list(dict.fromkeys(value for scalar in scalars for value in scalar.values))


def time_properties(scalars: Sequence[Scalar], formats_key: str = "formats") -> Properties:
    """Returns the time zone of a value that can be a time, and under `formats_key` its formats."""
    times = [scalar for scalar in scalars if scalar.base in TIME_TYPES]
    return {
        "time zone": ", ".join(dict.fromkeys(scalar.zone for scalar in times)) or None,
        formats_key: list(dict.fromkeys(form for scalar in times for form in scalar.formats)),
    }


def effect_properties(effect: Effect) -> Properties:
    return {"sure": effect.evidence.sure, "confirms": effect.confirms, "settle": effect.settle}
