# generated from codegen/templates/package/bridge/topic_types.py by `python -m codegen generate`; changes here are lost
"""Defines a data class for each kind of MQTT topic of a charge point, and lists the topics with states."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

StatePart = Literal["status", "settings", "grid", "session"]
"""The last level of a topic with a state of a charge point."""
STATE_PARTS: tuple[StatePart, ...] = get_args(StatePart)
SOCKET_PARTS: tuple[StatePart, ...] = ("status", "session")
"""The parts that each socket also has, if the charge point has several."""
AVAILABILITY = "availability"
"""The last level of the topic that tells whether a charge point is available."""


@dataclass(frozen=True)
class SetTopic:
    """Names the topic on which one entity of a charge point is set."""

    evse_id: str
    entity: str

    @property
    def label(self) -> str:
        """The entity, with which an error begins if the result names no command."""
        return self.entity


@dataclass(frozen=True)
class CommandTopic:
    """Names the topic that receives commands for a charge point as JSON."""

    evse_id: str

    @property
    def label(self) -> str:
        """Empty, since the result names the command."""
        return ""


@dataclass(frozen=True)
class StateTopic:
    """Names a topic with a published state of a charge point, or of one of its sockets."""

    evse_id: str
    part: str
    socket_id: int | None = None


@dataclass(frozen=True)
class EvccTopic:
    """Names the topic on which evcc changes one value of a socket."""

    evse_id: str
    socket_id: int
    name: str

    @property
    def label(self) -> str:
        """The levels of the topic below the charge point, with which the error of a result begins."""
        return f"{self.socket_id}/evcc/{self.name}"
