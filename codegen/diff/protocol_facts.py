"""Lists the facts of a protocol that affect users of the SDK, for the comparison of two versions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ..model.commands import Command, Parameter
from ..model.protocol import Protocol
from ..model.received_objects import DerivedValue, Field, Shape
from ..model.value_types import Scalar
from ..sdk.client_methods import client_methods

Facts = Mapping[str, Any]
ItemKey = tuple[str, str]
"""The kind of an item of a protocol, such as command or field, and its name."""


def protocol_facts(protocol: Protocol) -> dict[ItemKey, Facts]:
    """Returns the facts of every item of a protocol."""
    return dict([*command_items(protocol), *object_items(protocol), *service_items(protocol), *method_items(protocol)])


def command_items(protocol: Protocol) -> Iterator[tuple[ItemKey, Facts]]:
    for name, command in protocol.commands.items():
        yield ("command", name), command_facts(command)
        for parameter in command.wire_parameters:
            yield ("parameter", f"{name}.{parameter.name}"), parameter_facts(protocol, parameter)


def command_facts(command: Command) -> Facts:
    return {
        "description": command.description,
        "sure": command.evidence.sure,
        "source": str(command.evidence.source),
        "answers": list(command.answer.objects),
        "effects": [str(effect) for effect in command.effects],
        "non-empty payload": command.payload is not None and command.payload.non_empty,
        "first": command.answer.first_completes,
        "acts": command.acts,
        "disturbs": command.disturbs,
        "repeatable": command.repeatable,
        "standalone": command.standalone,
        "timeout": command.timeout,
    }


def parameter_facts(protocol: Protocol, parameter: Parameter) -> Facts:
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
        "non-empty": parameter.non_empty,
        "encoding": parameter.encode,
        "pattern": limits.pattern,
        "minimum": limits.minimum,
        "maximum": limits.maximum,
        "allowed values": list(scalar.values) if scalar else [],
        "sensitive": parameter.sensitive,
    }


def object_items(protocol: Protocol) -> Iterator[tuple[ItemKey, Facts]]:
    for name, item in protocol.objects.items():
        facts = {"class": str(item.message), "description": item.description, "sure": item.evidence.sure}
        yield ("object", name), facts | {"pushed": item.pushed, "content": list(item.content), "key": str(item.key)}
    for class_name, shape in protocol.received_classes.items():
        yield from class_items(protocol, class_name, shape)


def class_items(protocol: Protocol, name: str, shape: Shape) -> Iterator[tuple[ItemKey, Facts]]:
    yield ("class", name), {"description": shape.description, "sure": shape.evidence.sure}
    for field in shape.fields:
        yield ("field", f"{name}.{field.name}"), field_facts(protocol, field)
    for value in shape.derived:
        yield ("derived value", f"{name}.{value.name}"), derived_facts(value)


def derived_facts(value: DerivedValue) -> Facts:
    return {
        "operation": f"{value.operation} of {value.of}, {value.digits}, {value.divisor}, {value.when}",
        "unit": value.unit,
        "description": value.description,
        "label": value.label or None,
    }


def field_facts(protocol: Protocol, field: Field) -> Facts:
    types = [f"list[{item.name}]" if item.is_list else item.name for item in field.type.items]
    return {
        "type": " or ".join(protocol.base_type(name) for name in types),
        "label": field.label or None,
        "description": field.description,
        "sure": field.evidence.sure,
        "unit": field.unit,
        "values": list(field.values or ()),
        "always there": field.identity,
        "sensitive": field.sensitive,
    }


def service_items(protocol: Protocol) -> Iterator[tuple[ItemKey, Facts]]:
    failures = (
        ("error code", protocol.error_codes),
        ("close code", protocol.close_codes),
        ("reject reason", protocol.reject_reasons),
    )
    for kind, failures_by_name in failures:
        for name, failure in failures_by_name.items():
            facts = {"error": failure.error, "reaction": failure.reaction, "text": failure.text}
            yield (kind, str(name)), facts | {"sure": failure.evidence.sure}
    for section in ("endpoint", "frames", "log_in", "greeting", "flow_id", "timeouts", "acknowledgements", "limit"):
        yield ("section", section), dict(getattr(protocol, section))
    for text in protocol.unknown:
        yield ("unknown", text), {}


def method_items(protocol: Protocol) -> Iterator[tuple[ItemKey, Facts]]:
    for method in client_methods(protocol):
        positional = [argument.name for argument in method.arguments if not argument.keyword]
        yield ("method", method.name), {"returns": method.returns, "positional arguments": positional}
