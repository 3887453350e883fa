"""Collects the variables about HTTP commands for the templates of the package."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ...model.protocol import Protocol
from ...sdk.methods.paged_methods import paged_methods
from ...sdk.pydantic_models import command_classes, rest_message_classes
from ...sdk.simulated_account.simulated_http_answers import simulated_actions, simulated_answers, simulated_pages


def rest_variables(protocol: Protocol) -> dict[str, Any]:
    """Returns the variables about HTTP commands."""
    commands = protocol.rest_commands.values()
    identities = [
        parameter.name
        for command in commands
        for parameter in command.parameters
        for item in parameter.type.items
        if protocol.is_placeholder(item.name)
    ]
    wrapped = [command.http.wrap[name] for command in commands for name in command.http.wrap if name in identities]
    return {
        "rest": protocol.rest,
        "rest_commands": protocol.rest_commands,
        "paged_methods": paged_methods(protocol),
        "rest_command_classes": command_classes(protocol, commands) if commands else "",
        "rest_message_classes": rest_message_classes(protocol) if protocol.rest_shapes else "",
        "rest_identities": frozenset(identities),
        "rest_placeholders": sorted({*identities, *wrapped, *collect_request_id_keys(protocol)}),
        "simulated_actions": simulated_actions(protocol),
        "simulated_answers": simulated_answers(protocol),
        "simulated_pages": simulated_pages(protocol),
        "pushed_effects": pushed_effects(protocol),
    }


def collect_request_id_keys(protocol: Protocol) -> list[str]:
    """Returns a list with the key of request ids; it is empty if no HTTP command sends a request id."""
    sends_request_ids = any(command.http.flow_id for command in protocol.rest_commands.values())
    return [protocol.flow_id["key"]] if sends_request_ids else []


@dataclass(frozen=True)
class PushedEffect:
    """Names the fields in which a push shows the effect of an HTTP command."""

    holders: tuple[str, ...]
    """The fields of the pushed object. Each may hold the changed object, or a list of such objects."""
    selector: str
    """The argument that selects one object of a list. It is compared with the field of the same name."""


def pushed_effects(protocol: Protocol) -> dict[str, PushedEffect]:
    """Returns the fields in which pushes show the effects of HTTP commands, by the names of the commands."""
    found: dict[str, PushedEffect] = {}
    for name, command in protocol.rest_commands.items():
        effect = protocol.commands[command.same_as].confirming_effect if command.same_as else None
        if not command.result.push or effect is None:
            continue
        received = protocol.objects[effect.object]
        holders = tuple(dict.fromkeys(path.partition(".")[0] for path in received.content))
        inner = [item.name for holder in holders for item in received.shape.fields_by_wire_name[holder].type.items]
        fields = {field.name for shape in inner if shape in protocol.shapes for field in protocol.shapes[shape].fields}
        selectors = [str(item.argument) for item in command.parameters if item.default_from and item.name in fields]
        found[name] = PushedEffect(holders, selectors[0] if selectors else "")
    return found
