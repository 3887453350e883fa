"""Decides the methods of the client: their signatures, docstrings and results."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ...model.commands import ArgumentLookup, Command, Method, Parameter
from ...model.protocol import Protocol
from ...model.rest import RestCommand
from ...schemas.valid_value_descriptions import describe_valid_arguments
from ..model_properties import path_annotation
from ..type_annotations import argument_annotation


@dataclass(frozen=True)
class Argument:
    """An argument of a method, which prints as Python source."""

    name: str
    annotation: str
    description: str
    default: str | None = None
    keyword: bool = False

    def __str__(self) -> str:
        return f"{self.name}: {self.annotation}" + (f" = {self.default}" if self.default is not None else "")


@dataclass(frozen=True)
class ChosenArgument:
    """An argument whose value can be found in a list that the service sends."""

    name: str
    """The argument for the value."""
    choice: ArgumentLookup
    command_class: str
    """The class of the command that reads the list."""
    answer_class: str
    known: tuple[str, ...]
    """Values that are in no list."""
    can_be_given: bool = True
    """False if the method has only the argument by which the item is found."""


@dataclass(frozen=True)
class ClientMethod:
    """A method of the client, and the commands that it sends: one, or two for a variant."""

    name: str
    method: Method
    commands: tuple[Command, ...]
    arguments: tuple[Argument, ...]
    returns: str
    """The annotation of what it returns."""
    kind: str
    """log_in, read, act or rest."""
    passed: tuple[str, ...] = ()
    """The arguments that it passes to the class of its command, if they are not just its own."""
    chosen: tuple[ChosenArgument, ...] = ()

    @property
    def command(self) -> Command:
        return self.commands[0]

    @property
    def summary(self) -> str:
        """The first sentence of its docstring."""
        return self.method.description if len(self.commands) == 1 else joined_descriptions(self.commands)

    @property
    def positional_arguments(self) -> str:
        return ", ".join(["self", *(str(item) for item in self.arguments if not item.keyword)])

    @property
    def keyword_arguments(self) -> str:
        return "".join(f"{item}, " for item in self.arguments if item.keyword)

    @property
    def command_arguments(self) -> str:
        """The arguments that it passes to the class of its command."""
        if self.passed:
            return ", ".join(self.passed)
        return ", ".join(f"{item.name}={item.name}" for item in self.sent_arguments)

    @property
    def sent_arguments(self) -> tuple[Argument, ...]:
        """The arguments that are sent: not those by which it chooses a command, or an item of a list."""
        unsent = {str(item.choice.argument) for item in self.chosen}
        unsent |= {str(self.command.variant.argument)} if self.command.variant else set()
        return tuple(item for item in self.arguments if item.name not in unsent)

    @property
    def wire_names(self) -> str:
        return " or ".join(command.name for command in self.commands)


def client_methods(protocol: Protocol) -> tuple[ClientMethod, ...]:
    """Returns every method, in the order of the spec; commands that share one are its variants."""
    senders: dict[str, list[tuple[Command, Method]]] = {}
    for command in (*protocol.commands.values(), *protocol.rest_commands.values()):
        for method in command.methods:
            senders.setdefault(method.name, []).append((command, method))
    return tuple(client_method(protocol, [command for command, _ in uses], uses[0][1]) for uses in senders.values())


def client_method(protocol: Protocol, commands: list[Command], method: Method) -> ClientMethod:
    command = commands[0]
    return ClientMethod(
        method.name,
        method,
        tuple(commands),
        tuple(method_arguments(protocol, command)),
        return_annotation(protocol, command, method),
        method_kind(protocol, command),
        chosen=tuple(chosen_arguments(protocol, command)),
    )


def method_kind(protocol: Protocol, command: Command) -> str:
    """Returns the way in which a method sends its command."""
    if isinstance(command, RestCommand):
        return "rest"
    return "log_in" if command.name == protocol.log_in["command"] else "act" if command.acts else "read"


def chosen_arguments(protocol: Protocol, command: Command) -> Iterator[ChosenArgument]:
    for parameter in command.parameters:
        if choice := parameter.chosen_from:
            read, known = protocol.commands[choice.command], known_values(protocol, parameter)
            answer = protocol.objects[read.answer.object]
            yield ChosenArgument(parameter.argument, choice, str(read.class_name), str(answer.message), known)


def imported_modules(methods: tuple[ClientMethod, ...]) -> tuple[str, ...]:
    """Returns the modules that the client's annotations name; a type checker refuses an import that is not used."""
    annotations = [argument.annotation for method in methods for argument in method.arguments]
    used = (name for name in ("payloads", "scalars") if any(f"{name}." in text for text in annotations))
    rest = ("rest_commands", "rest_messages") if any(method.kind == "rest" for method in methods) else ()
    return ("commands", "messages", *used, *rest)


def joined_descriptions(commands: Sequence[Command]) -> str:
    """Joins the descriptions of a method's commands into one sentence."""
    first, *others = (command.description.rstrip(".") for command in commands)
    return ", or ".join([first, *(other[0].lower() + other[1:] for other in others)]) + "."


def method_arguments(protocol: Protocol, command: Command) -> Iterator[Argument]:
    for parameter in command.parameters:
        if parameter.constant is None:
            yield argument(protocol, parameter)
            if parameter.chosen_from:
                yield choice_argument(protocol, parameter, parameter.chosen_from)
    if command.payload:
        yield Argument("payload", f"payloads.{command.payload.name}", command.payload.description)
    if command.variant:
        yield Argument(command.variant.argument, "bool", command.variant.description)


def argument(protocol: Protocol, parameter: Parameter) -> Argument:
    can_be_none = parameter.optional or parameter.chosen_from is not None
    default = repr(parameter.default) if parameter.default is not None else "None" if can_be_none else None
    return Argument(
        parameter.argument,
        argument_annotation(protocol, parameter.type.items) + (" | None" if can_be_none else ""),
        argument_description(protocol, parameter),
        default,
        parameter.keyword,
    )


def choice_argument(protocol: Protocol, parameter: Parameter, choice: ArgumentLookup) -> Argument:
    """Returns the argument by which an item of a list is found, in place of its value."""
    description = (
        f"The {choice.fields} of one item in the answer to {choice.command}, which is read to find its {choice.value}."
    )
    if known := known_values(protocol, parameter):
        description += f" {' and '.join(known)} are taken as they are."
    return Argument(choice.argument, "str | None", description, "None", keyword=True)


def known_values(protocol: Protocol, parameter: Parameter) -> tuple[str, ...]:
    """Returns the values of a parameter that are in no list."""
    scalar = protocol.scalars.get(parameter.type.items[0].name)
    return scalar.public if scalar else ()


def argument_description(protocol: Protocol, parameter: Parameter) -> str:
    """Returns the description of an argument with its limits and its unit."""
    unit = f"Unit: {parameter.unit}." if parameter.unit else ""
    return " ".join(filter(None, [parameter.description, describe_valid_arguments(protocol, parameter), unit]))


def return_annotation(protocol: Protocol, command: Command, method: Method) -> str:
    if isinstance(command, RestCommand):
        if not command.result.content:
            return qualified(protocol, command.result.class_name)
        shape = protocol.received_classes[command.result.class_name]
        return qualified(protocol, path_annotation(protocol, shape, command.result.content))
    answer = protocol.objects[command.answer.object]
    if command.acts or method.returns == "message":
        return f"messages.{answer.message}"
    path = answer.content[0] if method.returns == "content" else method.returns
    return qualified(protocol, path_annotation(protocol, answer.shape, path))


def qualified(protocol: Protocol, annotation: str) -> str:
    """Names the module of each shape in an annotation, since the client imports `messages` as a module."""

    def with_module(word: re.Match[str]) -> str:
        module = "rest_messages" if word[0] in protocol.rest_shapes else "messages"
        return f"{module}.{word[0]}" if word[0] in protocol.shapes else word[0]

    return re.sub(r"\w+", with_module, annotation)
