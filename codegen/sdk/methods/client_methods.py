"""Builds the methods of the client from the commands: their signatures, docstrings and results."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ...model.commands import ArgumentLookup, Command, Method
from ...model.protocol import Protocol
from ...model.rest_commands import RestCommand
from ..message_class_properties import path_annotation
from .http_variants import CONFIRM, TRANSPORT, HttpVariant, confirmation, find_http_variant, http_arguments
from .method_arguments import Argument, build_method_arguments, positional_names, values_in_no_list


@dataclass(frozen=True)
class LookedUpArgument:
    """Holds an argument whose value can be looked up in a list of the service."""

    name: str
    """The argument for the value."""
    lookup: ArgumentLookup
    command_class: str
    """The class of the command that reads the list."""
    answer_class: str
    values_in_no_list: tuple[str, ...]
    """Valid values that are not in the list."""
    can_be_given: bool = True
    """False: the method has only the other argument, by which the item is found."""


@dataclass(frozen=True)
class ClientMethod:
    """Holds a method of the client, and the command that it sends; two commands for a variant."""

    name: str
    method: Method
    commands: tuple[Command, ...]
    arguments: tuple[Argument, ...]
    returns: str
    """The annotation of the result."""
    kind: str
    """log_in, read, act or rest."""
    passed: tuple[str, ...] = ()
    """The arguments that it passes to the class of its command; empty if they are just the sent arguments."""
    lookups: tuple[LookedUpArgument, ...] = ()
    over_http: HttpVariant | None = None

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
        unsent = {str(item.lookup.text_argument) for item in self.lookups}
        unsent |= {str(self.command.variant.argument)} if self.command.variant else set()
        unsent |= {TRANSPORT, *(item.name for item in self.over_http.arguments)} if self.over_http else set()
        unsent |= {CONFIRM} if isinstance(self.command, RestCommand) and self.command.confirm else set()
        return tuple(item for item in self.arguments if item.name not in unsent)

    @property
    def passed_in_examples(self) -> tuple[str, ...]:
        """The arguments in the example on a page: those that can be passed by position."""
        return tuple(positional_names(self.arguments))

    @property
    def passed_over_http(self) -> tuple[str, ...]:
        """The arguments in the example of a call over HTTP."""
        own = tuple(f"{item.name}={item.name}" for item in self.over_http.arguments) if self.over_http else ()
        return (*self.passed_in_examples, *own, f'{TRANSPORT}="rest"')

    @property
    def wire_names(self) -> str:
        return " or ".join(command.name for command in self.commands)


def client_methods(protocol: Protocol) -> tuple[ClientMethod, ...]:
    """Returns every method, in the order of the spec. Commands that share a method are its variants."""
    senders: dict[str, list[tuple[Command, Method]]] = {}
    for command in (*protocol.commands.values(), *protocol.rest_commands.values()):
        for method in () if isinstance(command, RestCommand) and command.same_as else command.methods:
            senders.setdefault(method.name, []).append((command, method))
    return tuple(client_method(protocol, [command for command, _ in uses], uses[0][1]) for uses in senders.values())


def client_method(protocol: Protocol, commands: list[Command], method: Method) -> ClientMethod:
    command = commands[0]
    over_http = find_http_variant(protocol, commands)
    arguments = (*build_method_arguments(protocol, command), *http_arguments(over_http), *confirmation(command))
    return ClientMethod(
        name=method.name,
        method=method,
        commands=tuple(commands),
        arguments=arguments,
        returns=return_annotation(protocol, command, method),
        kind=method_kind(protocol, command),
        lookups=tuple(looked_up_arguments(protocol, command)),
        over_http=over_http,
    )


def method_kind(protocol: Protocol, command: Command) -> str:
    """Returns the kind of the method that sends a command: rest, log_in, act or read."""
    if isinstance(command, RestCommand):
        return "rest"
    if command.name == protocol.log_in["command"]:
        return "log_in"
    return "act" if command.acts else "read"


def looked_up_arguments(protocol: Protocol, command: Command) -> Iterator[LookedUpArgument]:
    for parameter in command.parameters:
        if lookup := parameter.lookup:
            read, known = protocol.commands[lookup.command], values_in_no_list(protocol, parameter)
            answer = protocol.objects[read.answer.object]
            yield LookedUpArgument(parameter.argument, lookup, str(read.class_name), str(answer.message), known)


def imported_modules(methods: tuple[ClientMethod, ...]) -> tuple[str, ...]:
    """Returns the modules that the client's annotations name; a type checker refuses an import that is not used."""
    annotations = [argument.annotation for method in methods for argument in method.arguments]
    used = (name for name in ("payloads", "scalars") if any(f"{name}." in text for text in annotations))
    uses_http = any(method.kind == "rest" or method.over_http for method in methods)
    rest = ("rest_commands", "rest_messages") if uses_http else ()
    return ("commands", "messages", *used, *rest)


def joined_descriptions(commands: Sequence[Command]) -> str:
    """Joins the descriptions of a method's commands into one sentence."""
    first, *others = (command.description.rstrip(".") for command in commands)
    return ", or ".join([first, *(other[0].lower() + other[1:] for other in others)]) + "."


def return_annotation(protocol: Protocol, command: Command, method: Method) -> str:
    if isinstance(command, RestCommand):
        if command.then:
            then = protocol.rest_commands[command.then]
            return return_annotation(protocol, then, then.methods[0])
        if not command.result.content:
            return qualified(protocol, command.result.class_name)
        shape = protocol.received_classes[command.result.class_name]
        return qualified(protocol, path_annotation(protocol, shape, command.result.content))
    answer = protocol.objects[command.answer.object]
    if command.acts or method.returns_whole_answer:
        return f"messages.{answer.message}"
    path = answer.content[0] if method.returns == "content" else method.returns
    return qualified(protocol, path_annotation(protocol, answer.shape, path))


def qualified(protocol: Protocol, annotation: str) -> str:
    """Writes the module before each shape in an annotation, since the client imports `messages` as a module."""

    def with_module(word: re.Match[str]) -> str:
        return protocol.message_class(word[0]) if word[0] in protocol.shapes else word[0]

    return re.sub(r"\w+", with_module, annotation)
