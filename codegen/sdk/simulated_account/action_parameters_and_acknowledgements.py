"""Lists, for the simulated account, the parameters and answer fields of the commands that act."""

from __future__ import annotations

from ...model.protocol import Protocol
from ...schemas.protocol_schemas import parameter_schema
from ...schemas.type_schemas import Schema


def acknowledgement_fields(protocol: Protocol) -> dict[str, tuple[str, ...]]:
    """Returns the names of the fields of each answer to a command that acts."""
    names = {name for command in protocol.commands.values() if command.acts for name in command.answer.objects}
    return {
        received.name: tuple(field.name for field in received.shape.fields)
        for received in protocol.objects.values()
        if received.name in names
    }


def required_parameters(protocol: Protocol) -> dict[str, tuple[str, ...]]:
    """Returns the names of the parameters that each command that acts must have."""
    return {
        name: tuple(each.name for each in command.wire_parameters if not each.optional and each.constant is None)
        for name, command in {**protocol.commands, **protocol.rest_commands}.items()
        if command.acts
    }


def parameter_types(protocol: Protocol) -> dict[str, dict[str, tuple[str, ...]]]:
    """Returns the JSON types that each parameter of a command that acts can have on the wire."""
    return {
        command.name: {
            parameter.name: json_types(parameter_schema(protocol, command, parameter, for_models=False))
            for parameter in command.wire_parameters
            if parameter.constant is None and not parameter.sent_as
        }
        for command in (*protocol.commands.values(), *protocol.rest_commands.values())
        if command.acts
    }


def json_types(schema: Schema) -> tuple[str, ...]:
    """Returns the JSON types that a schema accepts."""
    return tuple(dict.fromkeys(option["type"] for option in schema.get("anyOf", [schema])))
