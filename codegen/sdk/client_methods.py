"""Commands -> the methods of the client: signatures, docstrings and bodies, decided here and printed by a template."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ..model.protocol import Command, Condition, Derived, Method, Parameter, Protocol, Type
from . import model_properties


@dataclass(frozen=True)
class Argument:
    """An argument of a method."""

    name: str
    annotation: str
    description: str
    default: str | None = None
    keyword: bool = False

    def __str__(self) -> str:
        return f"{self.name}: {self.annotation}" + (f" = {self.default}" if self.default is not None else "")


@dataclass(frozen=True)
class ClientMethod:
    """A method of the client, and the commands that it sends (two for a variant)."""

    name: str
    method: Method
    commands: tuple[Command, ...]
    arguments: tuple[Argument, ...]
    returns: str
    kind: str
    """log_in, read or act."""

    @property
    def command(self) -> Command:
        return self.commands[0]

    @property
    def summary(self) -> str:
        """What it does, in one sentence."""
        return self.method.description if len(self.commands) == 1 else either(self.commands)

    @property
    def positional(self) -> str:
        return ", ".join(["self", *(str(item) for item in self.arguments if not item.keyword)])

    @property
    def keywords(self) -> str:
        return "".join(f"{item}, " for item in self.arguments if item.keyword)

    @property
    def passed(self) -> str:
        """The arguments as they are handed to a command's class."""
        chooser = self.command.variant.argument if self.command.variant else None
        return ", ".join(f"{item.name}={item.name}" for item in self.arguments if item.name != chooser)

    @property
    def wire_names(self) -> str:
        return " or ".join(command.name for command in self.commands)


@dataclass(frozen=True)
class ClientValue:
    """A method of the client that derives a value from a shape and from what another object said."""

    value: Derived
    condition: Condition
    shape: str
    plain: str
    """The value as it is by itself."""
    conditional: str
    """The value when the condition holds."""


def either(commands: Sequence[Command]) -> str:
    """What a method does that sends one of these commands, in one sentence."""
    first, *others = (command.description.rstrip(".") for command in commands)
    return ", or ".join([first, *(other[0].lower() + other[1:] for other in others)]) + "."


def methods(protocol: Protocol) -> tuple[ClientMethod, ...]:
    """Every method, in the order of the spec; commands that share one are its variants."""
    found: dict[str, list[tuple[Command, Method]]] = {}
    for command in protocol.commands.values():
        for method in command.methods:
            found.setdefault(method.name, []).append((command, method))
    return tuple(client_method(protocol, [command for command, _ in uses], uses[0][1]) for uses in found.values())


def modules(found: tuple[ClientMethod, ...]) -> tuple[str, ...]:
    """The modules that the client names: one that it does not use would be a mistake to a type checker."""
    annotations = [argument.annotation for method in found for argument in method.arguments]
    named = (name for name in ("payloads", "scalars") if any(f"{name}." in text for text in annotations))
    return ("commands", "messages", *named)


def client_method(protocol: Protocol, commands: list[Command], method: Method) -> ClientMethod:
    command = commands[0]
    return ClientMethod(
        method.name,
        method,
        tuple(commands),
        tuple(arguments(protocol, command)),
        returned(protocol, command, method),
        "log_in" if command.name == protocol.log_in["command"] else "act" if command.acts else "read",
    )


def arguments(protocol: Protocol, command: Command) -> Iterator[Argument]:
    for parameter in command.parameters:
        if parameter.constant is None:
            yield argument(protocol, parameter)
    if command.payload:
        yield Argument("payload", f"payloads.{command.payload.name}", command.payload.description)
    if command.variant:
        yield Argument(command.variant.argument, "bool", command.variant.description)


def argument(protocol: Protocol, parameter: Parameter) -> Argument:
    default = repr(parameter.default) if parameter.default is not None else "None" if parameter.optional else None
    unit = f" Unit: {parameter.unit}." if parameter.unit else ""
    return Argument(
        parameter.argument,
        annotation(protocol, parameter.type) + (" | None" if parameter.optional else ""),
        parameter.description + unit,
        default,
        parameter.keyword,
    )


def annotation(protocol: Protocol, kind: Type) -> str:
    """A type of what is sent, in Python."""
    parts = []
    for item in kind.items:
        scalar = protocol.scalars.get(item.name)
        name = f"scalars.{item.name}" if scalar and scalar.values else model_properties.python_type(protocol, item.name)
        parts.append(f"Sequence[{name}]" if item.is_list else name)
    return " | ".join(dict.fromkeys(parts))


def returned(protocol: Protocol, command: Command, method: Method) -> str:
    """What a method returns, in Python."""
    answer = protocol.objects[command.answer.object]
    if command.acts or method.returns == "message":
        return f"messages.{answer.message}"
    place = answer.content[0] if method.returns == "content" else method.returns
    return qualified(protocol, model_properties.content_type(protocol, answer.shape, place))


def qualified(protocol: Protocol, annotation: str) -> str:
    """An annotation in the module of the client, where the shapes stand in another."""
    return re.sub(r"\w+", lambda word: f"messages.{word[0]}" if word[0] in protocol.shapes else word[0], annotation)


def client_values(protocol: Protocol) -> tuple[ClientValue, ...]:
    """The derived values that need what another object said."""
    return tuple(
        ClientValue(
            value,
            value.when,
            shape.name,
            model_properties.expression(value, "status"),
            model_properties.expression(replace(value, of=(value.when.then, *value.of[1:])), "status"),
        )
        for shape in protocol.shapes.values()
        for value in shape.derived
        if value.when
    )


def memories(protocol: Protocol) -> dict[str, list[tuple[str, str, str]]]:
    """For each object, what must be remembered of it: the field, whose it is, and the place of both."""
    wanted = {(value.condition.remembered, value.condition.by) for value in client_values(protocol)}
    found: dict[str, list[tuple[str, str, str]]] = {}
    for received in protocol.objects.values():
        for field in received.shape.fields:
            inner = protocol.shapes.get(field.type.items[0].name)
            names = {item.name for item in inner.fields} if inner else set[str]()
            found.setdefault(received.name, []).extend(
                (remembered, by, field.name) for remembered, by in sorted(wanted) if {remembered, by} <= names
            )
    return {name: items for name, items in found.items() if items}
