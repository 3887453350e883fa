"""A protocol as things with facts, reduced to what can differ for a user of the SDK."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from ..model.commands import Command, Parameter
from ..model.objects import DerivedValue, Field
from ..model.protocol import Protocol
from ..model.value_types import Scalar
from ..sdk.client_methods import client_methods


@dataclass(frozen=True)
class Thing:
    """Something that a protocol has, reduced to what can differ."""

    kind: str
    facts: Mapping[str, Any]


Name = tuple[str, str]
"""A thing's kind and its name."""


def things(protocol: Protocol) -> Iterator[tuple[Name, Thing]]:
    """Everything that a protocol has, by kind and name."""
    for kind, name, facts in [*sent(protocol), *received(protocol), *service(protocol)]:
        yield (kind, name), Thing(kind, facts)
    for method in client_methods(protocol):
        positional = [argument.name for argument in method.arguments if not argument.keyword]
        yield ("method", method.name), Thing("method", {"returns": method.returns, "positional arguments": positional})


def sent(protocol: Protocol) -> Iterator[tuple[str, str, dict[str, Any]]]:
    for name, command in protocol.commands.items():
        yield "command", name, command_facts(command)
        for parameter in command.wire_parameters:
            yield "parameter", f"{name}.{parameter.name}", parameter_facts(protocol, parameter)


def command_facts(command: Command) -> dict[str, Any]:
    return {
        "description": command.description,
        "sure": command.evidence.sure,
        "source": command.evidence.source,
        "answers": list(command.answer.objects),
        "effect": str(command.answer.effect),
        "first": command.answer.first,
        "acts": command.acts,
        "disturbs": command.disturbs,
        "repeatable": command.repeatable,
        "standalone": command.standalone,
        "timeout": command.timeout,
    }


def parameter_facts(protocol: Protocol, parameter: Parameter) -> dict[str, Any]:
    scalar = protocol.scalars.get(parameter.type.items[0].name)
    limits: Scalar | Parameter = scalar or parameter
    return {
        "python name": str(parameter.argument),
        "type": f"{'list of ' if parameter.type.items[0].is_list else ''}{scalar.base if scalar else parameter.type}",
        "description": parameter.description,
        "sure": parameter.evidence.sure,
        "unit": parameter.unit,
        "required": not parameter.optional and parameter.default is None and parameter.constant is None,
        "default": parameter.default,
        "constant": parameter.constant,
        "encoding": parameter.encode,
        "pattern": limits.pattern,
        "minimum": limits.minimum,
        "maximum": limits.maximum,
        "allowed values": list(scalar.values) if scalar else [],
        "sensitive": parameter.sensitive,
    }


def received(protocol: Protocol) -> Iterator[tuple[str, str, dict[str, Any]]]:
    for name, item in protocol.objects.items():
        facts = {"class": str(item.message), "description": item.description, "sure": item.evidence.sure}
        yield "object", name, facts | {"pushed": item.pushed, "content": list(item.content), "key": str(item.key)}
    shapes = {shape.name: shape for shape in protocol.shapes.values() if not shape.abstract}
    for shape_name, shape in {**shapes, **{item.message: item.shape for item in protocol.objects.values()}}.items():
        yield "class", shape_name, {"description": shape.description, "sure": shape.evidence.sure}
        for field in shape.fields:
            yield "field", f"{shape_name}.{field.name}", field_facts(protocol, field)
        for value in shape.derived:
            yield "derived value", f"{shape_name}.{value.name}", derived_facts(value)


def derived_facts(value: DerivedValue) -> dict[str, Any]:
    return {
        "operation": f"{value.operation} of {value.of}, {value.digits}, {value.divisor}, {value.when}",
        "unit": value.unit,
        "description": value.description,
        "label": value.label or None,
    }


def field_facts(protocol: Protocol, field: Field) -> dict[str, Any]:
    bases = [f"list[{item.name}]" if item.is_list else item.name for item in field.type.items]
    return {
        "type": " or ".join(protocol.scalars[base].base if base in protocol.scalars else base for base in bases),
        "description": field.description,
        "label": field.label or None,
        "sure": field.evidence.sure,
        "unit": field.unit,
        "values": list(field.values or ()),
        "always there": field.identity,
        "sensitive": field.sensitive,
    }


def service(protocol: Protocol) -> Iterator[tuple[str, str, dict[str, Any]]]:
    for kind, failures in (
        ("error code", protocol.error_codes),
        ("close code", protocol.close_codes),
        ("reject reason", protocol.reject_reasons),
    ):
        for name, failure in failures.items():
            yield (
                kind,
                str(name),
                {
                    "error": failure.error,
                    "reaction": failure.reaction,
                    "text": failure.text,
                    "sure": failure.evidence.sure,
                },
            )
    for name in ("endpoint", "frames", "log_in", "greeting", "flow_id", "timeouts", "acknowledgements", "limit"):
        yield "section", name, dict(getattr(protocol, name))
    for name in protocol.unknown:
        yield "unknown", name, {}
