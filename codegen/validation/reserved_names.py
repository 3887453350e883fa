"""Lists the names that the package needs for itself, and that a spec therefore can't use."""

from __future__ import annotations

from pydantic import BaseModel

BUILTINS: frozenset[str] = frozenset(
    "bool bytes date datetime dict float frozenset int list object set str tuple type".split()
)

BY_CLIENT = BUILTINS | frozenset(
    "connect disconnect is_connected wait_connected customer_id session messages on diagnostics get_next_reset_delta"
    " choose commands derived_values require_content scalars".split()
)
"""Names that no method can have: members of every client, and names in the annotations of its methods."""

BY_PYDANTIC = frozenset(name for name in dir(BaseModel) if not name.startswith("__"))

BY_CLASS_BODIES: frozenset[str] = frozenset(
    "bool float int list str tuple property Annotated ClassVar Field Literal Sequence field_metadata".split()
)
"""Names used in the bodies of model classes, which an attribute of the same name would hide."""

BY_METHODS = (
    BY_PYDANTIC
    | BY_CLASS_BODIES
    | frozenset(
        "self timeout wait payload request message chosen choose commands messages scalars derived_values"
        " require_content wire checked COMMAND NAMED_BY PAYLOAD".split()
    )
)
"""Names that no argument can have: names used in methods, and attributes of command classes."""

BY_MESSAGES = BY_PYDANTIC | BY_CLASS_BODIES | frozenset("problems received_at content CONTENT object".split())
"""Names that no field can have: attributes of message classes."""

BY_PACKAGE: frozenset[str] = frozenset(
    """
    Annotated Any AnyMessage BaseModel COMMANDS Client DECODER Decoder ExpectedForm Field InvalidMessage
    KnownMessage Literal MESSAGES Message Messages None ReceivedModel Request Sequence True False UnknownMessage
    Wait AlreadyConnected AttemptFailed BlueCurrentError CommandRejected Connected ConnectionFailed ConnectionLost
    Disconnected InvalidApiToken InvalidRequest Lost NotAuthorized PROTOCOL PROTOCOL_VERSION Reconnected
    RequestLimitReached RequestTimeout ServerError Session SessionRenewed WrongEventLoop
    """.split()
)
"""Names that no class of a protocol can have."""
