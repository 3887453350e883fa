"""Decides which methods can send a command over HTTP in place of the one on the WebSocket."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from ...model.commands import Command
from ...model.protocol import Protocol
from ...model.rest_commands import RestCommand
from .method_arguments import Argument, build_argument

CONFIRM = "confirm"
"""The argument that confirms a destructive command."""
TRANSPORT = "transport"
"""The argument that chooses between the WebSocket and HTTP."""


@dataclass(frozen=True)
class HttpVariant:
    """The HTTP commands that a method can send in place of its WebSocket commands, one for each."""

    commands: tuple[RestCommand, ...]
    arguments: tuple[Argument, ...]
    """The arguments that only these commands have."""
    passed: tuple[str, ...]
    """The arguments that are passed to the classes of these commands."""
    identity: str
    """The expression for the argument that names the thing."""
    looked_up: tuple[tuple[str, RestCommand, str], ...] = ()
    """Arguments that can be left out: each with the command that reads their value, and the field that holds it."""

    @property
    def command(self) -> RestCommand:
        return self.commands[0]


def http_variant(protocol: Protocol, commands: list[Command]) -> HttpVariant | None:
    """Returns the commands over HTTP that do the same; None if there are none."""
    found = [item for command in commands if (item := protocol.rest_command_same_as(command.name))]
    if not found:
        return None
    own = {str(parameter.argument) for parameter in commands[0].parameters}
    parameters = [item for item in found[0].parameters if item.constant is None]
    return HttpVariant(
        tuple(found),
        tuple(build_argument(protocol, item) for item in parameters if str(item.argument) not in own),
        tuple(f"{item.argument}={item.argument}" for item in parameters),
        str(commands[0].parameters[0].argument),
        tuple(
            (str(item.argument), protocol.rest_commands[item.default_from.command], item.default_from.field)
            for item in parameters
            if item.default_from
        ),
    )


def http_arguments(over_http: HttpVariant | None) -> Iterator[Argument]:
    """Yields the arguments that a method has in addition, since it can send a command over HTTP."""
    if over_http is None:
        return
    needed = "".join(f" With it, {name} must be {value!r}." for name, value in over_http.command.only_with.items())
    for item in over_http.arguments:
        yield replace(item, description=f"{item.description} It can only be sent over HTTP.")
    description = f'"rest" to send the command over HTTP, "socket" not to.{needed} {default_transport(over_http)}'
    yield Argument(TRANSPORT, "Transport | None", description, "None", keyword=True)


def confirmation(command: Command) -> Iterator[Argument]:
    """Yields the argument without which a destructive command is refused."""
    if isinstance(command, RestCommand) and command.confirm:
        yield Argument(
            CONFIRM, "bool", f"True, without which nothing is sent. {command.confirm}", "False", keyword=True
        )


def default_transport(over_http: HttpVariant) -> str:
    """Returns a sentence about the transport that is used if the program chooses none."""
    if over_http.command.preferred_unless:
        fields = " and ".join(f"{name} {value!r}" for name, value in over_http.command.preferred_unless.items())
        return f"If not given, HTTP, but the WebSocket for one that is known to have {fields}."
    names = " or ".join(item.name for item in over_http.arguments)
    return f"If not given, the WebSocket{f', or HTTP with {names}' if names else ''}."
