# generated from codegen/templates/package/_runtime/live/live_table_types.py by `python -m codegen generate`; changes here are lost
"""Defines the types of the table that describes the live state: attributes, messages and read commands.

The generated `bluecurrent.live` holds the table.

Annotations are not postponed: NamedTuple would compile each of them at import.
"""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from ..decoding.received_model_base_classes import KnownMessage
    from ..requests.request_base_class import Request


class Feed(NamedTuple):
    """Names the part of the live state that a received object contains, and the fields that hold this part."""

    part: str
    places: tuple[str, ...] = ()
    """The fields that hold the part, or a list of such parts; empty if the object itself is the part."""


class CommandClasses(NamedTuple):
    """Holds functions that return the classes of a command and of its answer. The first call imports the class."""

    command: Callable[[], "type[Request]"]
    answer: Callable[[], "type[KnownMessage]"]
    argument: str = ""
    """The argument that names the subject; empty if the command reads all subjects."""


class Attributes(NamedTuple):
    """Describes the attributes of a kind of object in the live state."""

    fields: frozenset[str]
    derived: Mapping[str, frozenset[str]] = {}
    """The fields from which each derived value is computed, also fields of the subject."""
    objects: Mapping[str, str] = {}
    """The name of the class of each field that holds an object; such objects are merged key by key."""
    sensitive: frozenset[str] = frozenset()
    """The paths of secret and personal values."""
    same_fields: Mapping[str, str] = {}
    """The other name of each field that has two names."""


class LiveTable(NamedTuple):
    """Describes the live state: its parts, the objects that update them, and the commands that read them."""

    identity: str
    setting: str
    """The field of a setting that holds its value."""
    settings: frozenset[str]
    """The names of the settings that a list of subjects can also hold."""
    feeds: Mapping[str, Feed]
    """The feeds, by the name of the object."""
    reads: Mapping[str, CommandClasses]
    """The commands that read each part."""
    get_class: Callable[[str], Any]
    """Returns the class of a shape by its name."""
    socket: str = ""
    """The field that names the socket of a status; empty if the service knows no sockets."""
    sockets: str = ""
    """The field that lists the sockets of a subject."""
