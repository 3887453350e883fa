"""Builds the options and positional arguments of subcommands from the parameters of commands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from ...model.commands import Command, Parameter
from ...model.protocol import Protocol
from ...model.value_types import Scalar
from ...schemas.parameter_type_narrowing import argument_scalar
from ...schemas.valid_value_descriptions import number_range

OptionKind = Literal[
    "text", "integer", "number", "switch", "codes", "weekdays", "integers", "numbers", "switches", "texts"
]
"""The types of an option's value. The types from "codes" on are lists."""

OPTION_KINDS: dict[str, OptionKind] = {
    "string": "text",
    "integer": "integer",
    "number": "number",
    "boolean": "switch",
}
LIST_KINDS: dict[str, OptionKind] = {"integer": "integers", "number": "numbers", "boolean": "switches"}


@dataclass(frozen=True)
class Option:
    """Holds an option or a positional argument of a subcommand, for one argument of the client's method."""

    argument: str
    name: str
    kind: OptionKind
    help: str
    positional: bool = False
    takes_several: bool = False
    required: bool = True
    default: object = None
    default_from: str = ""
    """The argument whose value is the default of this option."""
    choices: tuple[str, ...] = ()
    sensitive: bool = False
    public: tuple[str, ...] = ()
    """Values of a sensitive option that are not secret."""
    in_payload: bool = False
    chosen_by: str = ""
    """The argument that can be given instead, such as the name of an item in a list."""
    chosen_by_fields: str = ""
    """The fields by which such an item is found, in words."""
    listed_by: str = ""
    """The command that reads the list of such items."""
    example_for_check: str = ""
    """A valid value, with which the other arguments are checked before the list is read."""
    only_http: bool = False
    """True: the value can only be sent over HTTP."""
    placeholder: str = ""
    """The example of an identity, if the option takes an identity."""


def build_options(protocol: Protocol, command: Command) -> Iterator[Option]:
    """Yields the options and positional arguments of the subcommand for a command."""
    for parameter in command.parameters:
        if parameter.constant is None:
            yield build_option(protocol, parameter)
    if command.payload:
        arguments = {item.name: item.argument for item in command.payload.fields}
        for parameter in command.payload.fields:
            yield build_option(protocol, parameter, in_payload=True, default_from=arguments.get(parameter.cli.like, ""))
    over_http = protocol.rest_command_same_as(command.name)
    own = {parameter.argument for parameter in command.parameters}
    for parameter in over_http.parameters if over_http else ():
        if parameter.constant is None and parameter.argument not in own:
            yield replace(build_option(protocol, parameter), only_http=True)


def build_option(
    protocol: Protocol, parameter: Parameter, *, in_payload: bool = False, default_from: str = ""
) -> Option:
    item = parameter.type.items[0]
    scalar = argument_scalar(protocol, parameter, item)
    base = scalar.base if scalar else item.name
    is_placeholder = protocol.is_placeholder(item.name)
    kind = list_kind(parameter, scalar) if item.is_list and not is_placeholder else OPTION_KINDS.get(base, "text")
    lookup = parameter.lookup
    example = str(parameter.example or (scalar.example if scalar else ""))
    optional = parameter.optional or parameter.default is not None or bool(default_from)
    return Option(
        argument=parameter.argument,
        name=parameter.cli.name or parameter.argument.replace("_", "-"),
        kind=kind,
        help=help_text(parameter, scalar, kind),
        positional=is_placeholder or kind == "switch" or parameter.cli.positional,
        takes_several=is_placeholder and item.is_list,
        required=not optional,
        default=parameter.default,
        default_from=default_from,
        choices=scalar.values if scalar and item.is_list else (),
        sensitive=is_secret(parameter, scalar),
        public=scalar.public if scalar else (),
        in_payload=in_payload,
        chosen_by=str(lookup.text_argument) if lookup else "",
        chosen_by_fields=lookup.fields_in_words if lookup else "",
        listed_by=lookup.command if lookup else "",
        example_for_check=example if lookup else "",
        placeholder=example if is_placeholder else "",
    )


def list_kind(parameter: Parameter, scalar: Scalar | None) -> OptionKind:
    if scalar and scalar.values:
        return "codes"
    if parameter.encode == "days_text":
        return "weekdays"
    return LIST_KINDS.get(scalar.base if scalar else parameter.type.items[0].name, "texts")


def is_secret(parameter: Parameter, scalar: Scalar | None) -> bool:
    return parameter.sensitive or (scalar is not None and scalar.sensitive)


def help_text(parameter: Parameter, scalar: Scalar | None, kind: OptionKind) -> str:
    """Returns the help of an option: its description, its unit, its limits, and an example."""
    parts = [parameter.description.rstrip("."), f"in {parameter.unit}" if parameter.unit else ""]
    if scalar and kind in {"integer", "number", "integers", "numbers"}:
        parts.append(number_range(scalar))
    example = parameter.example
    if example is None and scalar:
        example = scalar.example
    is_list = parameter.type.items[0].is_list
    if kind == "text" and not is_list and not is_secret(parameter, scalar) and example:
        parts.append(f"such as {example}")
    return ", ".join(filter(None, parts))
