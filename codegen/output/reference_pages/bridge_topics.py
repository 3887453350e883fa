"""Lists the MQTT topics of the bridge, for the reference page and the AsyncAPI document."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ...model.commands import Command
from ...model.protocol import Protocol
from ...sdk.bridge_entities.resolved_entities import bridge_entities
from ...sdk.bridge_entities.state_topic_values import state_topic_values

STATUSES = {
    "ok": "the charge point did it",
    "rejected": "the service or the charge point refused",
    "timeout": "no answer came in time",
    "error": "the service is away, or the connection ended; the command may have been carried out",
    "invalid": "the command was wrong, and was not sent",
}
"""The statuses of a result with their meanings."""


@dataclass(frozen=True)
class BridgeTopic:
    """Holds an MQTT topic of the bridge, with the settings of its messages."""

    name: str
    """The name in the AsyncAPI document."""
    address: str
    """The topic below the base topic, with parameters in braces."""
    description: str
    qos: int
    """The quality of service with which the bridge publishes or subscribes."""
    is_retained: bool = True
    is_received: bool = False
    """True: the bridge receives messages on this topic."""
    is_json: bool = True
    """True: the messages are JSON. False: they are plain text."""
    schema: str = ""
    """The name of the schema of its messages, if it is not the name of the topic."""


TOPICS = (
    BridgeTopic(
        "bridgeState",
        "bridge/{account}/state",
        "online while the bridge runs and has read the list of charge points, else offline; its will says so too.",
        1,
        is_json=False,
        schema="availability",
    ),
    BridgeTopic(
        "availability",
        "{evse_id}/availability",
        "online while its data is current, else offline: without a connection, or if the charge point is offline.",
        1,
        is_json=False,
    ),
    BridgeTopic("status", "{evse_id}/status", "What the charge point does and measures.", 0),
    BridgeTopic("settings", "{evse_id}/settings", "The settings, with the permission to change each.", 0),
    BridgeTopic("grid", "{evse_id}/grid", "The currents and limits of the grid connection behind the charge point.", 0),
    BridgeTopic("session", "{evse_id}/session", "The session, the limit of the current, and the selected card.", 0),
    BridgeTopic(
        "socketStatus", "{evse_id}/{socket_id}/status", "The status of one of several sockets.", 0, schema="status"
    ),
    BridgeTopic(
        "socketSession", "{evse_id}/{socket_id}/session", "The session at one of several sockets.", 0, schema="session"
    ),
    BridgeTopic(
        "set",
        "{evse_id}/{entity}/set",
        "Sets an entity: ON, OFF, PRESS, a number, a time or an option.",
        2,
        is_retained=False,
        is_received=True,
        is_json=False,
    ),
    BridgeTopic(
        "command",
        "{evse_id}/command",
        "A command as JSON, with its arguments by wire name.",
        2,
        is_retained=False,
        is_received=True,
    ),
    BridgeTopic(
        "evcc",
        "{evse_id}/{socket_id}/evcc/{value}",
        "For evcc: status (A, B, C or F), enabled (true or false), power in W, and l1, l2, l3 in A. Each comes at a "
        "change, and every 30 s while it is current.",
        0,
        is_retained=False,
        is_json=False,
    ),
    BridgeTopic(
        "evccSet",
        "{evse_id}/{socket_id}/evcc/{value}/set",
        "From evcc: enable (true, false, 1 or 0) and maxcurrent (in A), if the bridge allows it.",
        2,
        is_retained=False,
        is_received=True,
        is_json=False,
    ),
    BridgeTopic("result", "{evse_id}/result", "The result of each command.", 1, is_retained=False),
    BridgeTopic(
        "marker",
        "bridge/{account}/marker",
        "The text end: a message of the bridge to itself, which tells that all retained messages have come.",
        1,
        is_retained=False,
        is_json=False,
    ),
)


def bridge_variables(protocol: Protocol) -> dict[str, Any]:
    """Returns the template variables of the reference page about the bridge."""
    entities = bridge_entities(protocol) if protocol.live else []
    return {
        "bridge_topics": TOPICS,
        "bridge_statuses": STATUSES,
        "bridge_entities": entities,
        "bridge_values": state_topic_values(protocol),
        "bridge_commands": bridge_commands(protocol),
    }


def bridge_commands(protocol: Protocol) -> list[Command]:
    """Returns the commands that the bridge accepts from the broker as JSON."""
    return [command for command in protocol.commands.values() if command.acts]
