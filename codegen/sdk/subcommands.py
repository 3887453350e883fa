"""Commands -> the subcommands of the command line: their names, and what they take."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from ..model.protocol import Command, Derived, Field, Parameter, Protocol, Scalar, Shape

KINDS = {"string": "text", "integer": "integer", "number": "number", "boolean": "switch"}


@dataclass(frozen=True)
class Option:
    """What a subcommand takes for an argument of the method."""

    argument: str
    name: str
    kind: str
    """text, integer, number or switch; codes, weekdays, integers or texts for a list."""
    help: str
    positional: bool = False
    many: bool = False
    required: bool = True
    default: object = None
    like: str = ""
    """The argument whose value it has when it is not given."""
    choices: tuple[str, ...] = ()
    sensitive: bool = False
    public: tuple[str, ...] = ()
    """Values that are no secret, though it is sensitive."""
    in_payload: bool = False


@dataclass(frozen=True)
class Subcommand:
    """A command on the command line."""

    path: tuple[str, ...]
    command: Command
    method: str
    options: tuple[Option, ...]
    returns: str
    """content, message, or the field that is returned."""
    fixed: dict[str, bool] = field(default_factory=dict)
    """Arguments that the subcommand stands for: the variant."""


@dataclass(frozen=True)
class Word:
    """What a field is called for a person."""

    label: str
    unit: str
    values: dict[str, str]


def subcommands(protocol: Protocol) -> tuple[Subcommand, ...]:
    """One for every command, in the order of the spec; the log-in's token never is an option."""
    return tuple(subcommand(protocol, command) for command in protocol.commands.values())


def subcommand(protocol: Protocol, command: Command) -> Subcommand:
    method = command.methods[0] if command.methods else None
    log_in = command.name == protocol.log_in["command"]
    taken = () if log_in or method is None else tuple(options(protocol, command))
    return Subcommand(
        path(command.name, None if command.variant or method is None else method.name, command.cli.name),
        command,
        method.name if method else "",
        tuple(sorted(taken, key=lambda option: option.many)),
        "message" if method is None or command.acts else method.returns,
        {command.variant.argument: command.variant.value} if command.variant else {},
    )


def path(command: str, method: str | None, shown: str = "") -> tuple[str, ...]:
    """The words that name a subcommand: as the spec says, or the method's without get and set, or the command's."""
    name = shown or (method or command.lower()).removeprefix("get_").removeprefix("set_").replace("_", "-")
    return tuple(name.split())


def options(protocol: Protocol, command: Command) -> Iterator[Option]:
    for parameter in command.parameters:
        if parameter.constant is None:
            yield option(protocol, parameter)
    if command.payload:
        arguments = {item.name: item.argument for item in command.payload.fields}
        for parameter in command.payload.fields:
            yield option(protocol, parameter, in_payload=True, like=arguments.get(parameter.cli.like, ""))


def option(protocol: Protocol, parameter: Parameter, *, in_payload: bool = False, like: str = "") -> Option:
    item = parameter.type.items[0]
    scalar = protocol.scalars.get(item.name)
    base = scalar.base if scalar else item.name
    named = protocol.is_placeholder(item.name)
    kind = list_kind(parameter, scalar) if item.is_list and not named else KINDS.get(base, "text")
    example = parameter.example if parameter.example is not None else scalar.example if scalar else None
    optional = parameter.optional or parameter.default is not None or bool(like)
    return Option(
        argument=parameter.argument,
        name=parameter.cli.name or parameter.argument.replace("_", "-"),
        kind=kind,
        help=explanation(parameter, scalar, kind, example),
        positional=named or kind == "switch" or parameter.cli.positional,
        many=named and item.is_list,
        required=not optional,
        default=parameter.default,
        like=like,
        choices=scalar.values if scalar and item.is_list else (),
        sensitive=parameter.sensitive or bool(scalar and scalar.sensitive),
        public=scalar.public if scalar else (),
        in_payload=in_payload,
    )


def list_kind(parameter: Parameter, scalar: Scalar | None) -> str:
    if scalar and scalar.values:
        return "codes"
    if parameter.encode == "days_text":
        return "weekdays"
    return "integers" if (scalar.base if scalar else parameter.type.items[0].name) == "integer" else "texts"


def explanation(parameter: Parameter, scalar: Scalar | None, kind: str, example: object) -> str:
    """An option's help: its description, its unit, and what a value looks like."""
    text = parameter.description.rstrip(".")
    unit = f", in {parameter.unit}" if parameter.unit else ""
    secret = parameter.sensitive or (scalar is not None and scalar.sensitive)
    shown = example if kind == "text" and not parameter.type.items[0].is_list and not secret else None
    return text + unit + (f", such as {shown}" if shown else "")


def words(protocol: Protocol) -> dict[str, dict[str, Word]]:
    """For each class of what is received, its fields and derived values in words."""
    shapes = {shape.name: shape for shape in protocol.shapes.values() if not shape.abstract}
    shapes |= {item.message: item.shape for item in protocol.objects.values()}
    return {name: {item.name: word(item) for item in shown(shape)} for name, shape in shapes.items() if shape.fields}


def shown(shape: Shape) -> list[Field | Derived]:
    """What a shape holds, and what can be worked out from it alone."""
    return [*shape.fields, *(value for value in shape.derived if value.when is None)]


def word(item: Field | Derived) -> Word:
    label = item.description.split(";")[0].split(" if ")[0].rstrip(".")
    values = item.values if isinstance(item, Field) else None
    return Word(label, item.unit or "", {value: meaning for value, meaning in (values or {}).items() if meaning})
