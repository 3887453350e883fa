"""Defines the types of two tables: one of a session's status fields, one of current-limiting commands.

The generated `bluecurrent.live` holds one table of each type.

Annotations are not postponed: NamedTuple would compile each of them at import.
"""

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from ..live_table_types import CommandClasses


class SessionFields(NamedTuple):
    """Names the status fields that describe a session, and the activities of sockets with and without a session."""

    activity: str
    charging: tuple[str, ...]
    """The activities of a socket that charges."""
    waiting: tuple[str, ...]
    """The activities of a socket with a session that does not charge now."""
    free: tuple[str, ...]
    """The activities of a socket without a session."""
    start: str
    end: str
    energy: str
    cost: str


class LimitCommands(NamedTuple):
    """Describes the commands for overrides of the current, and the names of their arguments and fields."""

    set: CommandClasses
    edit: CommandClasses
    clear: CommandClasses
    list: CommandClasses
    payload: Callable[[], Any]
    """Returns the class of the payload of `set` and `edit`."""
    id: str
    """The name of the id of an override: the argument of `edit` and `clear`, and the field of a schedule."""
    schedule: str
    """The field of an answer that holds the schedule."""
    subjects: str
    amps: str
    start_time: str
    start_days: str
    stop_time: str
    stop_days: str
    listed: Mapping[str, str]
    """The arguments of a payload, by the field in which the list of overrides shows the argument's value."""
    days: tuple[str, ...]
    """The days of the week, from Monday."""
    zone: str
    """The time zone in which the start time and the stop time are sent."""
