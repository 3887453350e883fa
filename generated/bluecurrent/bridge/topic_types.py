# generated from codegen/templates/package/bridge/topic_types.py by `python -m codegen generate`; changes here are lost
"""Defines what the topics of a charge point are about."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class SetTopic:
    """The topic on which one entity of a charge point is set."""

    evse_id: str
    entity: str


@dataclass(frozen=True)
class CommandTopic:
    """The topic on which commands for a charge point are given as JSON."""

    evse_id: str


@dataclass(frozen=True)
class StateTopic:
    """A topic on which the bridge publishes something about a charge point, or about one of its sockets."""

    evse_id: str
    part: str
    socket_id: int | None = None


@dataclass(frozen=True)
class EvccTopic:
    """The topic on which evcc sets something of a socket."""

    evse_id: str
    socket_id: int
    name: str
