# generated from codegen/templates/package/bridge/commands/request_building.py by `python -m codegen generate`; changes here are lost
"""Builds and checks the request for a command that came over MQTT; the arguments have their wire names."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from functools import cache
from typing import Any

from ... import commands
from ..._runtime.core.errors import InvalidRequest
from ..._runtime.requests.request_base_class import Request
from ...live import Live
from ...protocol import PROTOCOL

LONGEST_NAME = 64
"""Characters of a name that an error repeats."""


def build_request(command: str, arguments: Mapping[str, Any], evse_id: str) -> Request:
    """Returns the request for the charge point `evse_id`, which the arguments need not name.

    Raises:
        InvalidRequest: The command is unknown, an argument is wrong, or an argument names another charge point.
    """
    request_class = _find_actions().get(command)
    if request_class is None:
        known = ", ".join(_find_actions())
        raise InvalidRequest(f"{command[:LONGEST_NAME]!r} is not a command that changes something: use one of {known}")
    names = {field.alias or name: name for name, field in request_class.model_fields.items()}
    values = {}
    for wire_name, value in (_target(names, evse_id) | dict(arguments)).items():
        if wire_name not in names:
            reason = f"has no argument {wire_name[:LONGEST_NAME]!r}: it takes {', '.join(names) or 'none'}"
            raise InvalidRequest(f"{command} {reason}", command=command)
        values[names[wire_name]] = value
    _check_target(command, names, arguments, evse_id)
    if request_class.PAYLOAD is None:
        return request_class.checked(**values)
    grouped = {field.name: values.pop(field.name, None) for field in fields(request_class.PAYLOAD)}
    return request_class.checked(payload=request_class.PAYLOAD(**grouped), **values)


@cache
def _find_actions() -> dict[str, type[Request]]:
    """Returns the classes of the commands that change something, by wire name."""
    return {name: item for name, item in commands.COMMANDS.items() if PROTOCOL.routes[name].acts}


def _target(names: Mapping[str, str], evse_id: str) -> dict[str, Any]:
    """Returns the arguments that name the charge point, by wire name."""
    targets = {Live._table.identity: evse_id, Live._limit_commands.subjects: [evse_id]}
    return {name: value for name, value in targets.items() if name in names}


def _check_target(command: str, names: Mapping[str, str], arguments: Mapping[str, Any], evse_id: str) -> None:
    """Raises InvalidRequest if an argument names another charge point than the topic."""
    for name, value in _target(names, evse_id).items():
        if arguments.get(name, value) != value:
            raise InvalidRequest(f"{command}: {name} is not the charge point of the topic: leave it out", argument=name)
