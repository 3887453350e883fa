"""Builds the subcommands of the command line from commands and methods, and names them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from ...model.commands import WHOLE_ANSWER, Command
from ...model.protocol import Protocol
from ...model.read_then_choose_command_methods import MethodChoice
from ...model.value_types import Evidence
from .subcommand_options import Option, build_options


@dataclass(frozen=True)
class Subcommand:
    """Holds a subcommand: its name, its options, and the client method that it calls."""

    command_words: tuple[str, ...]
    command: Command
    method: str
    options: tuple[Option, ...]
    returns: str
    """content, message, or the name of the field that the method returns."""
    fixed_arguments: dict[str, bool] = field(default_factory=dict)
    """The argument that the subcommand sets by itself: the variant."""
    depends_on_account: bool = False
    """True: received data of the account decides if the command is sent over the WebSocket or HTTP."""
    choice: MethodChoice | None = None
    """The method, if it sends one of several commands. `command` is then the first of these commands."""

    @property
    def help(self) -> str:
        return self.choice.description if self.choice else self.command.description

    @property
    def evidence(self) -> Evidence:
        return self.choice.evidence if self.choice else self.command.evidence

    @property
    def sends(self) -> str:
        """The commands of which the method sends one, in words; empty if it can send only one command."""
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
            command_words=command_words(choice.name, choice.name),
            command=protocol.commands[choice.options[0].command],
            method=choice.name,
            options=tuple(build_options(protocol, protocol.commands[choice.read])),
            returns=WHOLE_ANSWER,
            choice=choice,
        )
        for choice in protocol.choices.values()
    )


def subcommand(protocol: Protocol, command: Command) -> Subcommand:
    method = command.methods[0] if command.methods else None
    log_in = command.name == protocol.log_in["command"]
    over_http = protocol.rest_command_same_as(command.name)
    # The log-in's token is not an option, since a shell keeps its history.
    method_options = () if log_in or method is None else tuple(build_options(protocol, command))
    return Subcommand(
        command_words=command_words(
            command.name, None if command.variant or method is None else method.name, command.cli.name
        ),
        command=command,
        method=method.name if method else "",
        options=tuple(sorted(method_options, key=lambda option: option.takes_several)),
        returns=WHOLE_ANSWER if method is None or command.acts else method.returns,
        fixed_arguments={command.variant.argument: command.variant.value} if command.variant else {},
        depends_on_account=bool(over_http and over_http.preferred_unless),
    )


def log_in_argument(protocol: Protocol) -> str:
    """Returns the argument of the log-in's class that holds the API token."""
    parameters = protocol.commands[protocol.log_in["command"]].parameters
    return next(str(item.argument) for item in parameters if item.name == protocol.log_in["token"])


def command_words(command: str, method: str | None, given: str = "") -> tuple[str, ...]:
    """Returns the words of a subcommand's name: the given name, or the name of the method without get and set."""
    name = given or (method or command.lower()).removeprefix("get_").removeprefix("set_").replace("_", "-")
    return tuple(name.split())
