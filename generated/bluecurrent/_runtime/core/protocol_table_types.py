# generated from codegen/templates/package/_runtime/core/protocol_table_types.py by `python -m codegen generate`; changes here are lost
"""Defines the types of the protocol table: endpoint, log-in, answers, errors, and the reactions to errors.

The generated `bluecurrent.protocol` holds the table.

Annotations are not postponed: NamedTuple would compile each of them at import, and there are many.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

from .errors import BlueCurrentError, Reaction

Path = tuple[str | int, ...]
"""Keys and list positions that lead to a place in a JSON object, outermost first."""


class Failure(NamedTuple):
    """Describes the error for an error code, a close code or a reject reason."""

    error: type[BlueCurrentError]
    reaction: Reaction
    text: str
    """The error's text if the service sends none."""


class Key(NamedTuple):
    """Describes the value in an answer that identifies the answered request."""

    parameter: str
    """The wire name of the command's parameter."""
    places: tuple[Path, ...]
    """The places where the object can carry the parameter's value; the first one with a value counts."""
    form: str = "{}"
    """The format string with which the value is written at these places."""
    shared: bool = False
    """True if the object can carry the value of another request, since several identities share one object."""


class Effect(NamedTuple):
    """Describes a push that shows the success of a command. The verdict on such a command may never come."""

    object: str
    place: Path
    value: str
    settle: float
    """Seconds to wait for the push after the receipt; then the receipt is the answer."""


class Route(NamedTuple):
    """Describes how one command is sent and answered."""

    command: str
    answer: str
    """The name of the object that answers the command: the reply, or the verdict."""
    receipt: str | None = None
    """The name of the object with which the service confirms that it has the command."""
    first_completes: bool = False
    """True if the receipt or the answer ends the call, whichever comes first."""
    effect: Effect | None = None
    acts: bool = False
    """True if the command changes something. Then it is never sent twice, and callers choose what to wait for."""
    repeatable: bool = False
    """True if it is safe to send the command again after a lost connection."""
    authorized: bool = True
    """True if the command carries the session token."""
    standalone: bool = False
    """True if a client that is not connected sends the command on a short connection."""
    timeout: float = 10.0
    """Seconds to wait for the answer if the caller does not choose."""


class LogIn(NamedTuple):
    """Describes how an API token is exchanged for a session token."""

    command: str
    token: str
    """The command's parameter for the API token."""
    answer: str
    success: str
    session_token: str
    customer: str
    own_connection: bool
    """True if the log-in needs a short connection of its own, closed before the long one opens."""
    authorization: str
    """The last key of every other command; it carries the session token."""
    scheme: str
    """The format string with which the session token is written under that key."""


class Errors(NamedTuple):
    """Describes the objects and fields with which the service refuses a command."""

    object: str
    code: str
    text: str
    codes: Mapping[int, Failure]
    other: Failure
    """The error for a code that is not listed."""
    close_codes: Mapping[int, Failure]
    reject_header: str
    reject_reasons: Mapping[str, Failure]
    """The errors for refused handshakes, by a text that the reject header contains."""
    success: str
    """The field of an acknowledgement that is false if the command is refused."""
    refusal: str
    """The field of an acknowledgement that holds the reason of a refusal; empty or absent if there is no refusal."""


class Limit(NamedTuple):
    """Describes the time of day, in a time zone, at which the daily request limit is reset."""

    hour: int
    minute: int
    second: int
    zone: str


class RememberedField(NamedTuple):
    """Describes a field whose last value is kept, to compute values of other objects or to choose a transport."""

    field: str
    identity: str
    """The field with the identity that the value belongs to."""
    place: Path
    """The path of the object with both fields, or of a list of such objects."""


class Protocol(NamedTuple):
    """Describes a protocol, as far as the runtime needs it."""

    version: str
    endpoint: str
    command: str
    """The key of a sent frame that holds the command's name."""
    object: str
    """The key of a received frame that holds the object's name."""
    log_in: LogIn
    greeting: Mapping[str, Any]
    """The frame that is sent after every connect; without it, the service pushes nothing."""
    routes: Mapping[str, Route]
    keys: Mapping[str, Key]
    errors: Errors
    limit: Limit
    flow_id: str
    """The key of a request id that some services repeat in their answers."""
    sends_flow_id: bool
    max_frame: int
    """The largest frame that is accepted, in bytes."""
    ping_interval: float
    """Seconds between two pings."""
    ping_timeout: float
    """Seconds to wait for a pong."""
    pushed: frozenset[str] = frozenset()
    """The objects that the service sends without a request."""
    placeholders: frozenset[str] = frozenset()
    """Parameters that name the target of a command: a recorded answer for one value also serves for any other."""
    remembered_fields: Mapping[str, tuple[RememberedField, ...]] = MappingProxyType({})
    """The remembered fields, by the name of the object that carries them."""
