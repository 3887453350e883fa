"""Defines the types of the table that describes HTTP commands. `bluecurrent.rest_protocol` holds the table."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from ..core.protocol_table_types import Failure


class RestBase(NamedTuple):
    """Describes a base address, to which requests add their paths."""

    url: str
    scheme: str
    """The format string with which the session token is written in the header."""
    plain_answers: bool = False
    """True if an answer with status 2xx may be no JSON."""


class RestRoute(NamedTuple):
    """Describes how one command is sent over HTTP, and what its answer contains."""

    command: str
    method: str
    base: RestBase
    path: str
    timeout: float
    """Seconds to wait for the answer if the caller does not choose."""
    content: str = ""
    """The field of the answer that the method returns; the whole answer if empty."""
    acts: bool = False
    """True if the command changes something. Then the client never sends it twice by itself."""
    query: tuple[str, ...] = ()
    """The parameters in the query. All others are keys of the body."""
    wrap: Mapping[str, str] = MappingProxyType({})
    """Lists of the body whose items are sent as objects, with the key that holds the item."""
    content_type: str | None = "application/json"
    """The content type of the body; None if it is sent without one."""
    identity: str | None = None
    """The parameter that names the target of the command."""
    flow_id: bool = False
    """True if the body also carries a request id."""
    same_as: str | None = None
    """The command on the WebSocket that does the same: its acknowledgement is the result."""
    push: str | None = None
    """The object that is pushed on the WebSocket as the verdict."""
    effect_holders: tuple[str, ...] = ()
    """The fields of a push that hold an object or a list of objects. The effect shows in a field of such an object."""
    selector: str | None = None
    """The parameter and the field that select one of several objects in such a push."""


class RestService(NamedTuple):
    """Describes the service that answers commands over HTTP."""

    authorization: str
    """The header that carries the session token."""
    max_body: int
    """The largest answer that is accepted, in bytes."""
    failures: Mapping[str, Failure]
    """The errors of answers without an error object: by status, by class of statuses, `html` and `other`."""
    routes: Mapping[str, RestRoute]
    placeholders: frozenset[str] = frozenset()
    """Keys and parameters that name the target of a command: a recorded answer for one value serves for any other."""
