"""Builds and parses the names of the bridge's MQTT topics.

An identity is one level of a topic. Characters with a meaning in topics, such as `/`, `+` and `#`, are escaped as in
a URL: `A/B` becomes `A%2FB`.
"""

from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import quote, unquote

from .topic_types import (
    AVAILABILITY,
    SOCKET_PARTS,
    STATE_PARTS,
    CommandTopic,
    EvccTopic,
    SetTopic,
    StatePart,
    StateTopic,
)

LONGEST_LEVEL = 128
"""Characters of the longest identity. With a longer one, a topic could exceed the 65,535 bytes that MQTT allows."""
LONGEST_BASE = 256
_BRIDGE = "bridge"
_PLAIN = "!$&'()*,:;=@"
"""Characters that are not escaped, beside those that `quote` never escapes."""


class InvalidTopic(ValueError):
    """Means that a topic can't be built: the message names the value."""


class Topics:
    """Builds the topics of one bridge, that is, of one account."""

    def __init__(self, base_topic: str = "bluecurrent", bridge_name: str = "default") -> None:
        """Raises InvalidTopic if a name can't be used."""
        self.base_topic = check_topic(base_topic)
        if not re.fullmatch("[A-Za-z0-9_-]{1,64}", bridge_name):
            raise InvalidTopic(f"the name {bridge_name[:64]!r} has other characters than letters, digits, - and _")
        self.bridge_name = bridge_name

    @property
    def bridge_state(self) -> str:
        """The topic that tells whether the bridge is connected to the broker; the last will uses it too."""
        return f"{self.base_topic}/{_BRIDGE}/{self.bridge_name}/state"

    @property
    def marker(self) -> str:
        """The topic on which the bridge sends itself a message, to see that all earlier ones have come."""
        return f"{self.base_topic}/{_BRIDGE}/{self.bridge_name}/marker"

    @property
    def bridge_states_filter(self) -> str:
        """The filter for the states of all bridges with this base topic."""
        return f"{self.base_topic}/{_BRIDGE}/+/state"

    @property
    def state_filters(self) -> tuple[str, ...]:
        """The filters for the availability and the states of all charge points and sockets."""
        levels = (AVAILABILITY, *STATE_PARTS, *(f"+/{part}" for part in SOCKET_PARTS))
        return tuple(f"{self.base_topic}/+/{level}" for level in levels)

    @property
    def result_filter(self) -> str:
        """The filter for the results of commands for all charge points."""
        return f"{self.base_topic}/+/result"

    @property
    def set_filter(self) -> str:
        """The filter for all topics on which entities are set."""
        return f"{self.base_topic}/+/+/set"

    @property
    def command_filter(self) -> str:
        """The filter for all topics on which commands are given."""
        return f"{self.base_topic}/+/command"

    @property
    def evcc_filter(self) -> str:
        """The filter for all topics on which evcc sets something."""
        return f"{self.base_topic}/+/+/evcc/+/set"

    def charge_point(self, evse_id: str) -> str:
        """Returns the beginning of all topics of a charge point."""
        return f"{self.base_topic}/{escape_level(evse_id)}"

    def availability(self, evse_id: str) -> str:
        return f"{self.charge_point(evse_id)}/{AVAILABILITY}"

    def state(self, evse_id: str, part: StatePart, socket_id: int | None = None) -> str:
        """Returns the topic of a part of a charge point, or of one of its sockets."""
        owner = self.charge_point(evse_id) if socket_id is None else self.socket(evse_id, socket_id)
        return f"{owner}/{part}"

    def socket(self, evse_id: str, socket_id: int) -> str:
        """Returns the beginning of all topics of a socket."""
        return f"{self.charge_point(evse_id)}/{socket_id:d}"

    def set(self, evse_id: str, entity: str) -> str:
        return f"{self.charge_point(evse_id)}/{entity}/set"

    def command(self, evse_id: str) -> str:
        return f"{self.charge_point(evse_id)}/command"

    def result(self, evse_id: str) -> str:
        return f"{self.charge_point(evse_id)}/result"

    def evcc(self, evse_id: str, socket_id: int, name: str) -> str:
        """Returns a topic for evcc; with `/set` after it, evcc sets the value."""
        return f"{self.socket(evse_id, socket_id)}/evcc/{name}"

    def parse_evcc(self, topic: str) -> EvccTopic | None:
        """Returns the socket and the value that evcc changes on a topic; None if it is another topic."""
        match self._split_levels(topic):
            case [level, socket, "evcc", name, "set"] if re.fullmatch("[0-9]{1,9}", socket):
                evse_id = _unescape_level(level)
                return None if evse_id is None else EvccTopic(evse_id, int(socket), name)
            case _:
                return None

    def parse_bridge_state(self, topic: str) -> str | None:
        """Returns the name of the bridge whose state a topic has; None if it is another topic."""
        match self._split_levels(topic):
            case [level, name, "state"] if level == _BRIDGE:
                return name
            case _:
                return None

    def parse_state(self, topic: str) -> StateTopic | None:
        """Returns the state that the bridge publishes on a topic; None if it is not about a charge point."""
        match self._split_levels(topic):
            case [level, part] if (evse_id := _unescape_level(level)) is not None:
                return StateTopic(evse_id, part)
            case [level, socket, part] if re.fullmatch("[0-9]{1,9}", socket):
                evse_id = _unescape_level(level)
                return None if evse_id is None else StateTopic(evse_id, part, int(socket))
            case _:
                return None

    def has_state(self, topic: str) -> bool:
        """Tells if a topic is one on which the bridge publishes a state or an availability."""
        state = self.parse_state(topic)
        if state is None:
            return self.parse_bridge_state(topic) is not None
        return state.part in (SOCKET_PARTS if state.socket_id is not None else (AVAILABILITY, *STATE_PARTS))

    def parse_command_target(self, topic: str) -> SetTopic | CommandTopic | None:
        """Returns the target of a topic that takes commands; None if it is another topic."""
        match self._split_levels(topic):
            case [level, "command"] if (evse_id := _unescape_level(level)) is not None:
                return CommandTopic(evse_id)
            case [level, entity, "set"] if entity and (evse_id := _unescape_level(level)) is not None:
                return SetTopic(evse_id, entity)
            case _:
                return None

    def _split_levels(self, topic: str) -> list[str]:
        """Returns the levels below the base topic; an empty list for a topic that is not below it."""
        below = topic.removeprefix(f"{self.base_topic}/")
        return [] if below == topic else below.split("/")


def check_topic(topic: str) -> str:
    """Returns a topic unchanged; raises InvalidTopic if it can't be used as the beginning of others."""
    if topic.startswith("$") or "" in topic.split("/") or len(topic) > LONGEST_BASE:
        raise InvalidTopic(f"{topic[:64]!r} can't be a topic: use levels such as home/chargers, without / at the ends")
    if re.search(r"[+#\x00-\x1f\x7f-\x9f]", topic) or not _is_utf_8(topic):
        raise InvalidTopic(f"{topic[:64]!r} can't be a topic: it has +, # or a control character")
    return topic


def can_be_level(identity: str) -> bool:
    """Tells if an identity can be part of a topic; an empty or a very long one can't."""
    return 0 < len(identity) <= LONGEST_LEVEL and _is_utf_8(identity)


@lru_cache(maxsize=4096)
def escape_level(identity: str) -> str:
    """Returns an identity as one level of a topic; raises InvalidTopic for an empty or a very long one."""
    if not can_be_level(identity):
        raise InvalidTopic(f"the identity {identity[:64]!r} can't be part of a topic")
    if identity == _BRIDGE:  # the level of the bridge's own topics
        return f"%{ord(identity[0]):02X}{identity[1:]}"
    return quote(identity, safe=_PLAIN)


def make_device_id(prefix: str, identity: str) -> str:
    """Returns a unique id for a device in Home Assistant, which allows letters, digits, - and _."""
    escaped = re.sub(r"[^A-Za-z0-9-]", lambda found: f"_{ord(found.group()):x}_", identity)
    return f"{prefix}_{escaped}"


def make_discovery_topic(discovery_prefix: str, device_id: str) -> str:
    """Returns the topic on which a device is announced to Home Assistant."""
    return f"{discovery_prefix}/device/{device_id}/config"


def _unescape_level(level: str) -> str | None:
    """Returns the identity that was escaped to a level of a topic; None if there is no such identity."""
    try:
        identity = unquote(level, errors="strict")
        return identity if escape_level(identity) == level else None
    except (InvalidTopic, UnicodeDecodeError):
        return None


def _is_utf_8(text: str) -> bool:
    """Tells if UTF-8 can encode a text. A text that came as JSON may have half of a surrogate pair."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True
