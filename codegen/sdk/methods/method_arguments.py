"""Builds the arguments of the client's methods: their annotations, defaults and descriptions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ...model.commands import ArgumentLookup, Command, Parameter
from ...model.protocol import Protocol
from ...schemas.valid_value_descriptions import describe_valid_arguments
from ..type_annotations import argument_annotation


@dataclass(frozen=True)
class Argument:
    """Holds an argument of a method. Its text form (`str`) is Python source."""

    name: str
    annotation: str
    description: str
    default: str | None = None
    keyword: bool = False

    def __str__(self) -> str:
        return f"{self.name}: {self.annotation}" + (f" = {self.default}" if self.default is not None else "")


def positional_names(arguments: Iterable[Argument]) -> list[str]:
    """Returns the names of the arguments that can be passed by position."""
    return [item.name for item in arguments if not item.keyword]


def build_method_arguments(protocol: Protocol, command: Command) -> Iterator[Argument]:
    """Yields the arguments of the method that sends a command."""
    for parameter in command.parameters:
        if parameter.constant is None:
            yield build_argument(protocol, parameter)
            if parameter.lookup:
                yield build_lookup_argument(protocol, parameter, parameter.lookup)
    if command.payload:
        yield Argument("payload", f"payloads.{command.payload.name}", command.payload.description)
    if command.variant:
        yield Argument(command.variant.argument, "bool", command.variant.description)


def build_argument(protocol: Protocol, parameter: Parameter) -> Argument:
    """Returns the argument for the value of a parameter."""
    can_be_none = parameter.optional or parameter.lookup is not None
    default = "None" if can_be_none else None
    if parameter.default is not None:
        default = repr(parameter.default)
    return Argument(
        parameter.argument,
        argument_annotation(protocol, parameter.type.items) + (" | None" if can_be_none else ""),
        argument_description(protocol, parameter),
        default,
        parameter.keyword,
    )


def build_lookup_argument(protocol: Protocol, parameter: Parameter, lookup: ArgumentLookup) -> Argument:
    """Returns the lookup argument of a parameter: a text by which its value is found in a list."""
    description = (
        f"The {lookup.fields_in_words} of one item in the answer to {lookup.command}, "
        f"which is read to find its {lookup.value}."
    )
    if known := values_in_no_list(protocol, parameter):
        description += f" {' and '.join(known)} are taken as they are."
    return Argument(lookup.text_argument, "str | None", description, "None", keyword=True)


def values_in_no_list(protocol: Protocol, parameter: Parameter) -> tuple[str, ...]:
    """Returns the values of a parameter that are in no list."""
    scalar = protocol.scalars.get(parameter.type.items[0].name)
    return scalar.public if scalar else ()


def argument_description(protocol: Protocol, parameter: Parameter) -> str:
    """Returns the description of an argument with its limits and its unit."""
    unit = f"Unit: {parameter.unit}." if parameter.unit else ""
    return " ".join(filter(None, [parameter.description, describe_valid_arguments(protocol, parameter), unit]))
