"""Collects the properties of methods, enumerations, subcommands and the drop-in client, which `diff` compares."""

from __future__ import annotations

from typing import Any

from ..model.protocol import Protocol
from ..output.optional_files import is_included
from ..sdk.command_line.subcommand_options import Option
from ..sdk.command_line.subcommands import Subcommand, choosing_subcommands, rest_subcommands, subcommands
from ..sdk.methods.client_methods import ClientMethod, client_methods
from ..sdk.methods.drop_in_methods import drop_in_methods, payload_fields
from ..sdk.methods.live_state_methods import live_methods
from ..sdk.methods.method_arguments import positional_names
from ..sdk.methods.read_then_choose_command_methods import ChoosingMethod, choosing_methods
from .item_keys import ItemKey, Items, Properties


def interface_items(protocol: Protocol) -> Items:
    """Yields the methods and enumerations, then the subcommands and the drop-in's methods if they are generated."""
    for method in client_methods(protocol):
        yield ItemKey("method", (method.name,)), method_properties(method)
    for choosing in choosing_methods(protocol):
        yield ItemKey("method", (choosing.name,)), choice_properties(choosing)
    for method in live_methods(protocol):
        if protocol.live and method.name in protocol.live.methods:  # the others have the names of the client's methods
            yield ItemKey("live method", (method.name,)), method_properties(method) | {"sends": method.wire_names}
    for name, scalar in protocol.scalars.items():
        if scalar.values:
            yield ItemKey("enumeration", (name,)), {}
    if is_included(protocol, "cli"):
        for subcommand in (*subcommands(protocol), *rest_subcommands(protocol), *choosing_subcommands(protocol)):
            yield from subcommand_items(subcommand)
    if is_included(protocol, "compat"):
        yield from drop_in_items(protocol)


def method_properties(method: ClientMethod) -> dict[str, Any]:
    return {"returns": method.returns, "positional arguments": positional_names(method.arguments)}


def choice_properties(method: ChoosingMethod) -> Properties:
    options = [f"{item.command} if {item.flag}" for item in method.choice.options]
    return {
        "returns": method.returns,
        "positional arguments": positional_names(method.arguments),
        "reads": method.choice.read,
        "sends": options,
        "otherwise": method.choice.otherwise,
    }


def subcommand_items(subcommand: Subcommand) -> Items:
    name = " ".join(subcommand.command_words)
    properties = {
        "sends": subcommand.sends or subcommand.command.name,
        "output": subcommand.returns,
        "columns": list(subcommand.command.cli.columns),
        "hides personal data": subcommand.command.cli.hides_personal or None,
        "masked": list(subcommand.command.cli.masked),
        "positional arguments": [option_label(option) for option in subcommand.options if option.positional],
    }
    yield ItemKey("subcommand", (name,)), properties
    for option in subcommand.options:
        yield ItemKey("option", (name, option_label(option))), option_properties(option)


def option_properties(option: Option) -> Properties:
    return {
        "kind": option.kind,
        "required": option.required,
        "takes several": option.takes_several,
        "default taken from": option.default_from or None,
    }


def option_label(option: Option) -> str:
    """Returns the name of an option as help texts show it."""
    return option.name.upper().replace("-", "_") if option.positional else f"--{option.name}"


def drop_in_items(protocol: Protocol) -> Items:
    for method in drop_in_methods(protocol):
        yield ItemKey("drop-in method", (method.name,)), {"arguments": list(method.arguments)}
    payloads = {
        command.payload.name: command.payload
        for command in protocol.commands.values()
        if command.compat and command.payload
    }
    for name, payload in payloads.items():
        arguments = [field.declaration for field in payload_fields(protocol, payload)]
        yield ItemKey("drop-in payload", (name,)), {"arguments": arguments}
