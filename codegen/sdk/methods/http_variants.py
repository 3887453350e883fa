"""Finds the client methods that can use HTTP instead of the WebSocket, and their extra arguments."""

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
    """Holds the HTTP commands that a method can send instead of its WebSocket commands: one for each variant."""

    commands: tuple[RestCommand, ...]
    arguments: tuple[Argument, ...]
    """The arguments that only these commands have."""
    passed: tuple[str, ...]
    """The arguments that are passed to the classes of these commands."""
    identity: str
    """The expression for the argument that names the charge point."""
    looked_up: tuple[tuple[str, RestCommand, str], ...] = ()
    """Arguments that can be left out, each with the command that reads its value, and the field that holds it."""

    @property
    def command(self) -> RestCommand:
        return self.commands[0]


def find_http_variant(protocol: Protocol, commands: list[Command]) -> HttpVariant | None:
    """Returns the HTTP commands that do the same as the WebSocket commands of a method; None if there are none."""
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
    """Yields the extra arguments of a method that can send an HTTP command; the last one is `transport`."""
    if over_http is None:
        return
    needed = "".join(f" With it, {name} must be {value!r}." for name, value in over_http.command.only_with.items())
    for item in over_http.arguments:
        yield replace(item, description=f"{item.description} It can only be sent over HTTP.")
    description = f'"rest" to send the command over HTTP, "socket" not to.{needed} {default_transport(over_http)}'
    yield Argument(TRANSPORT, "Transport | None", description, "None", keyword=True)


def confirmation(command: Command) -> Iterator[Argument]:
    """Yields the argument `confirm` for a destructive command, which is refused without it."""
    if isinstance(command, RestCommand) and command.confirm:
        yield Argument(
            CONFIRM, "bool", f"True, without which nothing is sent. {command.confirm}", "False", keyword=True
        )


def default_transport(over_http: HttpVariant) -> str:
    """Returns a sentence about the transport that is used if a call does not choose one."""
    if over_http.command.preferred_unless:
        fields = " and ".join(f"{name} {value!r}" for name, value in over_http.command.preferred_unless.items())
        return f"If not given, HTTP, but the WebSocket for one that is known to have {fields}."
    names = " or ".join(item.name for item in over_http.arguments)
    return f"If not given, the WebSocket{f', or HTTP with {names}' if names else ''}."
