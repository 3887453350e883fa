# generated from codegen/templates/package/_runtime/core/protocol_table.py by `python -m codegen generate`; changes here are lost
"""What the runtime is told of a protocol: plain data, filled in by the generated `bluecurrent.protocol`.

Its annotations are not postponed: NamedTuple compiles each that is, and there are many.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

from .errors import BlueCurrentError, Reaction

Path = tuple[str | int, ...]
"""A place in a JSON object: keys and list positions, outermost first."""


class Failure(NamedTuple):
    """The error that a code, close code or reject reason stands for, and what follows."""

    error: type[BlueCurrentError]
    reaction: Reaction
    text: str
    """What it means, in words; used where the service sends none."""


class Key(NamedTuple):
    """How an answer tells which of several equal requests it belongs to."""

    parameter: str
    """The command's parameter, by its wire name."""
    places: tuple[Path, ...]
    """Where the object carries it; the first place that holds something counts."""
    form: str = "{}"
    """How the parameter's value is written there, as a format string."""


class Effect(NamedTuple):
    """A pushed object that shows that a command has worked, where the verdict may never come."""

    object: str
    place: Path
    value: str
    settle: float
    """Seconds after the receipt in which the push must come; then the receipt is the answer."""


class Route(NamedTuple):
    """How one command is sent and answered."""

    command: str
    answer: str
    """The object that ends the waiting: the reply, or the charger's verdict."""
    receipt: str | None = None
    """The object by which the service says that it took the command."""
    first: bool = False
    """Whichever of receipt and answer comes first ends the waiting."""
    effect: Effect | None = None
    acts: bool = False
    """It changes something: never repeated, and its acknowledgements can be waited for."""
    repeatable: bool = False
    """Safe to send again after a lost connection."""
    authorized: bool = True
    """It carries the session token."""
    standalone: bool = False
    """It may be asked of a client that is not connected, on a short connection of its own."""
    timeout: float = 10.0
    """Seconds to wait for the answer when the caller does not say."""


class LogIn(NamedTuple):
    """How an API token becomes a session token."""

    command: str
    token: str
    """The command's parameter for the API token."""
    answer: str
    success: str
    session_token: str
    customer: str
    own_connection: bool
    """On a short connection of its own, closed before the long one opens."""
    authorization: str
    """The key that carries the session token in every other command, as its last key."""
    scheme: str
    """How the session token is written there, as a format string."""


class Errors(NamedTuple):
    """How the service says no."""

    object: str
    code: str
    text: str
    codes: Mapping[int, Failure]
    other: Failure
    """For a code that is not listed."""
    close_codes: Mapping[int, Failure]
    reject_header: str
    reject_reasons: Mapping[str, Failure]
    """By a text that the header contains."""
    success: str
    """The field of an acknowledgement that is false when it refuses."""
    refusal: str
    """The field of an acknowledgement that says why; empty or absent when all is well."""


class Limit(NamedTuple):
    """The daily request limit: when it is reset."""

    hour: int
    minute: int
    second: int
    zone: str


class Memory(NamedTuple):
    """A field that is remembered, since a value derived from another object needs it."""

    field: str
    identity: str
    """The field that says whose it is."""
    place: Path
    """Where the object carries both: in an object, or in each of a list."""


class Protocol(NamedTuple):
    """A protocol, as far as the runtime needs to know it."""

    version: str
    endpoint: str
    command: str
    """The key that names a command in what is sent."""
    object: str
    """The key that names an object in what is received."""
    log_in: LogIn
    greeting: Mapping[str, Any]
    """The command sent after every connect, without which nothing is pushed."""
    routes: Mapping[str, Route]
    keys: Mapping[str, Key]
    errors: Errors
    limit: Limit
    flow_id: str
    """The key of the request id that some services echo."""
    sends_flow_id: bool
    max_frame: int
    """The largest frame taken, in bytes."""
    ping_interval: float
    ping_timeout: float
    pushed: frozenset[str] = frozenset()
    """Objects that come without being asked for."""
    placeholders: frozenset[str] = frozenset()
    """Parameters that name what a command is about: a recording with one value serves any other."""
    memories: Mapping[str, tuple[Memory, ...]] = MappingProxyType({})
    """What is remembered of which object."""
