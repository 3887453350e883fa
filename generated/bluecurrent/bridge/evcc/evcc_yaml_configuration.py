# generated from codegen/templates/package/bridge/evcc/evcc_yaml_configuration.py by `python -m codegen generate`; changes here are lost
"""Writes the part of evcc.yaml that connects evcc to the charge points through the broker."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from typing import Any

from ..configuration.broker_address import DEFAULT_PORTS
from ..configuration.settings import BridgeSettings
from ..topics import Topics
from .evcc_payloads import FIRST_SOCKET

TIMEOUT = "90s"
"""Age from which evcc takes a value for outdated: two repetitions can be missed."""
NO_WEBSOCKET = "# evcc can't reach a broker over a WebSocket: check that the broker listens at this address too."


def find_chargers(topics: Topics, retained: Iterable[str]) -> list[tuple[str, int]]:
    """Returns the charge points and sockets that retained topics show."""
    prefix, found = f"{topics.base_topic}/", dict[str, set[int]]()
    for topic in sorted(retained):
        match topic.removeprefix(prefix).split("/"):
            case [level, "availability"]:
                found.setdefault(level, set())
            case [level, socket, "status"] if re.fullmatch("[0-9]{1,9}", socket):
                found.setdefault(level, set()).add(int(socket))
            case _:
                pass
    return [(level, socket) for level, sockets in found.items() for socket in sorted(sockets) or [FIRST_SOCKET]]


def write_configuration(settings: BridgeSettings, chargers: Iterable[tuple[str, int]]) -> str:
    """Returns the configuration as YAML; the chargers are levels of topics and ids of sockets."""
    base_topic = settings.accounts[0].topics.base_topic
    # Text in JSON is text in YAML.
    lines = [
        "# Part of evcc.yaml. evcc itself has not been run with it yet.",
        _describe_control(settings),
        *([NO_WEBSOCKET] if settings.broker.address.uses_websocket else []),
        f"mqtt: {_format_mapping(_describe_broker(settings))}",
        "chargers:",
    ]
    for level, socket in chargers:
        topic = f"{base_topic}/{level}/{socket}/evcc"
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
