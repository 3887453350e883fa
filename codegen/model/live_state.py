"""Defines the data classes for the live state, the always-current copy of an account."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from .received_objects import Shape


@dataclass(frozen=True)
class LivePart:
    """Holds a part of the live state: the command that reads it, its shape, and the objects that update it."""

    name: str
    command: str
    shape: Shape
    """The shape whose fields and derived values become attributes of the live state."""
    fed_by: Mapping[str, tuple[str, ...]]
    """For each object that updates the part, the fields that hold the shape. Empty: the object is the shape."""


@dataclass(frozen=True)
class LiveSessions:
    """Names the status fields about a charging session, and the values of `activity` for charging, waiting and free."""

    activity: str
    charging: tuple[str, ...]
    waiting: tuple[str, ...]
    free: tuple[str, ...]
    start: str
    end: str
    energy: str
    cost: str


@dataclass(frozen=True)
class CurrentOverrides:
    """Names the commands that set, edit, clear and list overrides of the charging current, with their parameters."""

    set: str
    edit: str
    clear: str
    list: str
    schedule: str
    """The field of an answer that holds the schedule."""
    id: str
    subjects: str
    amps: str
    start_time: str
    start_days: str
    stop_time: str
    stop_days: str
    days: tuple[str, ...]
    """The days of the week, from Monday."""
    zone: str


@dataclass(frozen=True)
class LiveMethod:
    """Gives the method of a command a second name and other argument names in the live state."""

    command: str
    arguments: Mapping[str, str]
    """Other names of arguments, by the wire names of the parameters."""


@dataclass(frozen=True)
class Live:
    """Holds the parts, methods and field names of the live state."""

    identity: str
    parts: Mapping[str, LivePart]
    """The parts by their keys in the spec: subject and status; settings and grid if the service has them."""
    methods: Mapping[str, LiveMethod]
    """The aliases of methods, by the second name."""
    setting: str = ""
    """The field that holds the value of a setting."""
    socket: str = ""
    """The field that names the socket of a status; empty if a subject has no sockets."""
    sockets: str = ""
    """The field that lists the sockets of a subject."""
    sessions: LiveSessions | None = None
    limits: CurrentOverrides | None = None
    summed_values: tuple[str, ...] = ()
    """The values of a socket that are summed over the sockets."""
    replaced_shapes: tuple[str, ...] = ()
    """The shapes whose objects replace the earlier object as a whole, and are not merged with it key by key."""
    same_fields: Mapping[str, str] | None = None
    """Fields that hold the same value under two names."""
