# generated from codegen/templates/package/bridge/evcc/evcc_yaml_configuration.py by `python -m codegen generate`; changes here are lost
"""Writes the part of evcc.yaml that connects evcc to the charge points through the broker."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from typing import Any

from ..configuration.broker_address import DEFAULT_PORTS
from ..configuration.settings import BridgeSettings
from ..topic_types import AVAILABILITY
from ..topics import Topics
from .evcc_payloads import FIRST_SOCKET

TIMEOUT = "90s"
"""The age from which a value is outdated for evcc: two repetitions can be missed."""
NO_WEBSOCKET = "# evcc can't reach a broker over a WebSocket: check that the broker listens at this address too."


def find_chargers(topics: Topics, retained: Iterable[str]) -> list[tuple[str, int]]:
    """Returns, for each socket of the charge points with retained topics, the charge point's topic and the id."""
    found: dict[str, set[int]] = {}
    for topic in sorted(retained):
        if (state := topics.parse_state(topic)) is None:
            continue
        charge_point = topics.charge_point(state.evse_id)
        if state.part == AVAILABILITY:
            found.setdefault(charge_point, set())
        elif state.socket_id is not None:
            found.setdefault(charge_point, set()).add(state.socket_id)
    return [(topic, socket) for topic, sockets in found.items() for socket in sorted(sockets) or [FIRST_SOCKET]]


def write_configuration(settings: BridgeSettings, chargers: Iterable[tuple[str, int]]) -> str:
    """Returns the configuration as YAML; each charger is the topic of a charge point and the id of a socket."""
    # Text in JSON is text in YAML.
    lines = [
        "# Part of evcc.yaml. evcc itself has not been run with it yet.",
        _describe_control(settings),
        *([NO_WEBSOCKET] if settings.broker.address.uses_websocket else []),
        f"mqtt: {_format_mapping(_describe_broker(settings))}",
        "chargers:",
    ]
    for charge_point, socket in chargers:
        topic = f"{charge_point}/{socket}/evcc"
        level = charge_point.rpartition("/")[2]
        name = re.sub("[^A-Za-z0-9]+", "_", f"bluecurrent_{level}_{socket}").lower()
        lines += [f"  - name: {name}", "    type: custom"]
        for key in ("status", "enabled"):
            lines.append(f"    {key}: {_format_mapping(_describe_source(f'{topic}/{key}', is_read=True))}")
        for key in ("enable", "maxcurrent"):
            lines.append(f"    {key}: {_format_mapping(_describe_source(f'{topic}/{key}/set', is_read=False))}")
        lines += [f"    power: {_format_mapping(_describe_source(f'{topic}/power', is_read=True))}", "    currents:"]
        lines += [
            f"      - {_format_mapping(_describe_source(f'{topic}/l{phase}', is_read=True))}" for phase in (1, 2, 3)
        ]
    return "\n".join(lines)


def _describe_control(settings: BridgeSettings) -> str:
    if settings.evcc is None:
        return "# evcc reads nothing until the bridge has --evcc, and can set nothing until it has --evcc-control."
    control = settings.evcc.control
    if control is None:
        return "# evcc can only read: what it sets has no effect until the bridge has --evcc-control."
    if control == "session":
        return "# evcc starts and stops sessions."
    return "# evcc stops a car with a limit of 0 A. That this stops a car is inferred: watch the first stops."


def _describe_broker(settings: BridgeSettings) -> dict[str, Any]:
    """Returns evcc's own connection to the broker. The password is left to the user."""
    address = settings.broker.address
    scheme = "tls://" if address.has_tls else ""  # evcc knows no other one, not even mqtt://
    port = DEFAULT_PORTS["mqtts" if address.has_tls else "mqtt"] if address.uses_websocket else address.port
    user = {"user": settings.broker.user} if settings.broker.user else {}
    return {"broker": f"{scheme}{address.url_host}:{port}", "topic": "evcc", **user}


def _describe_source(topic: str, *, is_read: bool) -> dict[str, Any]:
    return {"source": "mqtt", "topic": topic, **({"timeout": TIMEOUT} if is_read else {})}


def _format_mapping(values: Mapping[str, Any]) -> str:
    """Returns a mapping of YAML in one line."""
    return f"{{{', '.join(f'{key}: {json.dumps(value)}' for key, value in values.items())}}}"
