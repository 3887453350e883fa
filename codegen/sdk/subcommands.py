"""Decides the subcommands of the command line, with their names and options."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any, Literal

from ..model.commands import Command, Parameter
from ..model.method_choices import MethodChoice
from ..model.protocol import Protocol
from ..model.value_types import Evidence, Scalar
from ..schemas.parameter_type_narrowing import argument_scalar
from ..schemas.valid_value_descriptions import number_range

OptionKind = Literal[
    "text", "integer", "number", "switch", "codes", "weekdays", "integers", "numbers", "switches", "texts"
]
"""The type of an option's value; those from "codes" on are lists."""

OPTION_KINDS: dict[str, OptionKind] = {
    "string": "text",
    "integer": "integer",
    "number": "number",
    "boolean": "switch",
}
LIST_KINDS: dict[str, OptionKind] = {"integer": "integers", "number": "numbers", "boolean": "switches"}


@dataclass(frozen=True)
class Option:
    """An option or a positional argument of a subcommand, for one argument of the client's method."""

    argument: str
    name: str
    kind: OptionKind
    help: str
    positional: bool = False
    many: bool = False
    required: bool = True
    default: object = None
    default_from: str = ""
    """The argument whose value is its default."""
    choices: tuple[str, ...] = ()
    sensitive: bool = False
    public: tuple[str, ...] = ()
    """Values of a sensitive option that are not secret."""
    in_payload: bool = False
    chosen_by: str = ""
    """The argument that can take its place: the name, say, of an item in a list."""
    chosen_by_fields: str = ""
    """The fields of such an item, in words."""
    stand_in: str = ""
    """A valid value, with which the other arguments are checked before the list is read."""
    only_http: bool = False
    """It can only be sent over HTTP."""
    placeholder: str = ""
    """For the identity of a charge point: one that stands for any other."""


@dataclass(frozen=True)
class Subcommand:
    """A command of the protocol on the command line."""

    command_words: tuple[str, ...]
    command: Command
    method: str
    options: tuple[Option, ...]
    returns: str
    """content, message, or the name of the field that the method returns."""
    fixed: dict[str, bool] = field(default_factory=dict)
    """The argument that the subcommand sets by itself: the variant."""
    depends_on_account: bool = False
    """What is known of the account decides how the command is sent."""
    choice: MethodChoice | None = None
    """The method, if it sends one of several commands; the first of them stands for all."""

    @property
    def help(self) -> str:
        return self.choice.description if self.choice else self.command.description

    @property
    def evidence(self) -> Evidence:
        return self.choice.evidence if self.choice else self.command.evidence

    @property
    def sends(self) -> str:
        """The commands of a choice, in words; empty without one."""
        return " or ".join(option.command for option in self.choice.options) if self.choice else ""

    @property
    def sent_with(self) -> dict[str, Any]:
        """The arguments that the method adds to the command."""
        return dict(self.choice.options[0].arguments) if self.choice else {}


def subcommands(protocol: Protocol) -> tuple[Subcommand, ...]:
    """Returns a subcommand for every command, in the order of the spec."""
    return tuple(subcommand(protocol, command) for command in protocol.commands.values())


def rest_subcommands(protocol: Protocol) -> tuple[Subcommand, ...]:
    """Returns a subcommand for each command over HTTP that has one, in the order of the spec."""
    commands = protocol.rest_commands.values()
    return tuple(subcommand(protocol, command) for command in commands if command.has_subcommand)


def choosing_subcommands(protocol: Protocol) -> tuple[Subcommand, ...]:
    """Returns a subcommand for each method that sends one of several commands, in the order of the spec."""
    return tuple(
        Subcommand(
            command_words(choice.name, choice.name),
            protocol.commands[choice.options[0].command],
            choice.name,
            tuple(options(protocol, protocol.commands[choice.read])),
            "message",
            choice=choice,
        )
        for choice in protocol.choices.values()
    )


def subcommand(protocol: Protocol, command: Command) -> Subcommand:
    method = command.methods[0] if command.methods else None
    log_in = command.name == protocol.log_in["command"]
    over_http = protocol.rest_command_same_as(command.name)
    # The log-in's token is not an option, since a shell keeps its history.
    method_options = () if log_in or method is None else tuple(options(protocol, command))
    return Subcommand(
        command_words(command.name, None if command.variant or method is None else method.name, command.cli.name),
        command,
        method.name if method else "",
        tuple(sorted(method_options, key=lambda option: option.many)),
        "message" if method is None or command.acts else method.returns,
        {command.variant.argument: command.variant.value} if command.variant else {},
        depends_on_account=bool(over_http and over_http.preferred_unless),
    )


def log_in_argument(protocol: Protocol) -> str:
    """Returns the argument of the log-in's class that holds the API token."""
    parameters = protocol.commands[protocol.log_in["command"]].parameters
    return next(str(item.argument) for item in parameters if item.name == protocol.log_in["token"])


def command_words(command: str, method: str | None, given: str = "") -> tuple[str, ...]:
    """Returns the words that name a subcommand: the name that the spec gives, or the method's without get and set."""
    name = given or (method or command.lower()).removeprefix("get_").removeprefix("set_").replace("_", "-")
    return tuple(name.split())


def options(protocol: Protocol, command: Command) -> Iterator[Option]:
    for parameter in command.parameters:
        if parameter.constant is None:
            yield option(protocol, parameter)
    if command.payload:
        arguments = {item.name: item.argument for item in command.payload.fields}
        for parameter in command.payload.fields:
            yield option(protocol, parameter, in_payload=True, default_from=arguments.get(parameter.cli.like, ""))
    over_http = protocol.rest_command_same_as(command.name)
    own = {parameter.argument for parameter in command.parameters}
    for parameter in over_http.parameters if over_http else ():
        if parameter.constant is None and parameter.argument not in own:
            yield replace(option(protocol, parameter), only_http=True)


def option(protocol: Protocol, parameter: Parameter, *, in_payload: bool = False, default_from: str = "") -> Option:
    item = parameter.type.items[0]
    scalar = argument_scalar(protocol, parameter, item)
    base = scalar.base if scalar else item.name
    is_placeholder = protocol.is_placeholder(item.name)
    kind = list_kind(parameter, scalar) if item.is_list and not is_placeholder else OPTION_KINDS.get(base, "text")
    choice = parameter.chosen_from
    optional = parameter.optional or parameter.default is not None or bool(default_from)
    return Option(
        argument=parameter.argument,
        name=parameter.cli.name or parameter.argument.replace("_", "-"),
        kind=kind,
        help=help_text(parameter, scalar, kind),
        positional=is_placeholder or kind == "switch" or parameter.cli.positional,
        many=is_placeholder and item.is_list,
        required=not optional,
        default=parameter.default,
        default_from=default_from,
        choices=scalar.values if scalar and item.is_list else (),
        sensitive=parameter.sensitive or bool(scalar and scalar.sensitive),
        public=scalar.public if scalar else (),
        in_payload=in_payload,
        chosen_by=str(choice.argument) if choice else "",
        chosen_by_fields=choice.fields if choice else "",
        stand_in=str(parameter.example or (scalar.example if scalar else "")) if choice else "",
        placeholder=str(parameter.example or (scalar.example if scalar else "")) if is_placeholder else "",
    )


def list_kind(parameter: Parameter, scalar: Scalar | None) -> OptionKind:
    if scalar and scalar.values:
        return "codes"
    if parameter.encode == "days_text":
        return "weekdays"
    return LIST_KINDS.get(scalar.base if scalar else parameter.type.items[0].name, "texts")


def help_text(parameter: Parameter, scalar: Scalar | None, kind: OptionKind) -> str:
    """Returns the help of an option: its description, its unit, its limits, and an example."""
    parts = [parameter.description.rstrip("."), f"in {parameter.unit}" if parameter.unit else ""]
    if scalar and kind in {"integer", "number", "integers", "numbers"}:
        parts.append(number_range(scalar))
    example = parameter.example if parameter.example is not None else scalar.example if scalar else None
    secret = parameter.sensitive or (scalar is not None and scalar.sensitive)
    if kind == "text" and not parameter.type.items[0].is_list and not secret and example:
        parts.append(f"such as {example}")
    return ", ".join(filter(None, parts))
