"""Builds the client methods that first read an object, and then choose a command by the flags in the object."""

from __future__ import annotations

from dataclasses import dataclass

from ...model.commands import Command
from ...model.protocol import Protocol
from ...model.read_then_choose_command_methods import MethodChoice
from .client_methods import ClientMethod, client_method
from .http_variants import TRANSPORT
from .method_arguments import Argument

TRANSPORT_DESCRIPTION = '"rest" to send the command over HTTP, "socket" not to. If not given, the WebSocket.'


@dataclass(frozen=True)
class OptionCall:
    """Holds a method call that is made if a flag is on. The arguments are Python source."""

    method: ClientMethod
    flag: tuple[str, ...]
    """The keys that lead to the flag."""
    arguments: str

    @property
    def command(self) -> Command:
        return self.method.command


@dataclass(frozen=True)
class ChoosingMethod:
    """Holds a client method that reads an object, and then makes the call of the first flag that is on."""

    choice: MethodChoice
    read: ClientMethod
    arguments: tuple[Argument, ...]
    """The arguments of the reading method, and the transport if all calls can choose it."""
    calls: tuple[OptionCall, ...]
    identity: str
    """The argument that names the charge point."""

    @property
    def name(self) -> str:
        return str(self.choice.name)

    @property
    def returns(self) -> str:
        return self.calls[0].method.returns


def choosing_methods(protocol: Protocol) -> tuple[ChoosingMethod, ...]:
    """Returns a ChoosingMethod for each entry under `choices`, in the order of the spec."""
    return tuple(build_choosing_method(protocol, choice) for choice in protocol.choices.values())


def build_choosing_method(protocol: Protocol, choice: MethodChoice) -> ChoosingMethod:
    read = sending_method(protocol, choice.read)
    calls = []
    read_argument_names = [item.name for item in read.arguments]
    methods = {option.command: sending_method(protocol, option.command) for option in choice.options}
    has_transport = all(method.over_http for method in methods.values())
    for option in choice.options:
        passed = [f"{name}={name}" for name in read_argument_names]
        passed += [f"{name}={value!r}" for name, value in option.arguments.items()]
        passed += [f"{TRANSPORT}={TRANSPORT}"] if has_transport else []
        calls.append(OptionCall(methods[option.command], tuple(option.flag.split(".")), ", ".join(passed)))
    transport = [Argument(TRANSPORT, "Transport | None", TRANSPORT_DESCRIPTION, "None", keyword=True)]
    arguments = (*read.arguments, *(transport if has_transport else ()))
    return ChoosingMethod(choice, read, arguments, tuple(calls), read_argument_names[0])


def sending_method(protocol: Protocol, name: str) -> ClientMethod:
    """Returns the client method with the first of a command's method names."""
    command = protocol.commands[name]
    return client_method(protocol, [command], command.methods[0])
