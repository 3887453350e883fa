"""Checks that an entity's value, topic and spec keys fit its Home Assistant platform (sensor, switch …)."""

from __future__ import annotations

from ...model.bridge_entities import EntityEntry
from ...model.protocol import Protocol
from .entity_commands import EntityError
from .entity_values import ShownValue

VALUE_TYPES = {
    "sensor": ("number", "integer", "string", "boolean", "timestamp"),
    "number": ("number", "integer"),
    "time": ("string",),
}
"""The types of values that each platform can show. A switch and a binary sensor have rules of their own."""
TOPICS = {"availability": "binary_sensor", "result": "event"}
"""The platform that reads each topic as a whole."""
NUMERIC_KEYS = ("state_class", "precision")


def check_platform(protocol: Protocol, entry: EntityEntry, value: ShownValue | None) -> None:
    """Raises EntityError if the value, the topic or a key of an entity does not fit its platform."""
    platform = entry.platform
    if entry.topic and TOPICS[entry.topic] != platform:
        raise EntityError("topic", f"a {platform} can't read the topic {entry.topic}", "name a path of the live state")
    if platform == "event" and not entry.topic:
        raise EntityError("platform", "an event needs a topic", "add `topic: result`")
    if platform == "select" or entry.chosen_for:
        check_choice(protocol, entry)
    if value is None:
        if platform in (*VALUE_TYPES, "switch", "binary_sensor") and not entry.topic:
            raise EntityError("path", "it shows nothing", "name a path of the live state")
        return
    path = ".".join(value.path)
    if value.type not in VALUE_TYPES.get(platform, (value.type,)):
        raise EntityError("path", f"a {platform} can't show {path}", "name a value of another type")
    is_number = value.type in VALUE_TYPES["number"]
    for key in (key for key in NUMERIC_KEYS if getattr(entry, key) is not None and not is_number):
        raise EntityError(key, f"{path} is no number", "remove it")
    if entry.device_class == "timestamp" and value.type != "timestamp":
        raise EntityError("device_class", f"{path} is no time", "remove the device class")


def check_choice(protocol: Protocol, entry: EntityEntry) -> None:
    """Raises EntityError unless an entity with `chosen_for` is a select, and that command takes an item of a list."""
    command = protocol.commands.get(entry.chosen_for)
    if entry.platform != "select" or entry.path:
        raise EntityError("chosen_for", "only a select without a path chooses an item", "remove it")
    if command is None or not any(item.lookup for item in command.wire_parameters):
        raise EntityError("chosen_for", f"{entry.chosen_for or 'nothing'} chooses no item", "name such a command")
