"""Names that the package needs for itself."""

from __future__ import annotations

from pydantic import BaseModel

BUILTINS: frozenset[str] = frozenset(
    "bool bytes date datetime dict float frozenset int list object set str tuple type".split()
)

BY_CLIENT = BUILTINS | frozenset(
    "connect disconnect is_connected wait_connected customer_id messages on diagnostics get_next_reset_delta"
    " choose commands derived_values require_content scalars".split()
)
"""What every client has already, and what the annotations of its methods name."""

BY_PYDANTIC = frozenset(name for name in dir(BaseModel) if not name.startswith("__"))

BY_CLASS_BODIES: frozenset[str] = frozenset(
    "bool float int list str tuple property Annotated ClassVar Field Literal Sequence field_metadata".split()
)
"""What stands in the bodies of the models: an attribute of that name would take its place there."""

BY_METHODS = (
    BY_PYDANTIC
    | BY_CLASS_BODIES
    | frozenset(
        "self timeout wait payload request message chosen choose commands messages scalars derived_values"
        " require_content wire checked COMMAND NAMED_BY PAYLOAD".split()
    )
)
"""What no argument can be called: names that methods use, and attributes of the classes of what is sent."""

BY_MESSAGES = BY_PYDANTIC | BY_CLASS_BODIES | frozenset("problems content CONTENT object".split())
"""What no field can be called: attributes of the classes of what is received."""

BY_PACKAGE: frozenset[str] = frozenset(
    """
    Annotated Any AnyMessage BaseModel COMMANDS Client DECODER Decoder ExpectedForm Field InvalidMessage Literal
    MESSAGES Message Messages None ReceivedModel Request Sequence True False UnknownMessage Wait
    AlreadyConnected BlueCurrentError CommandRejected Connected ConnectionFailed ConnectionLost Disconnected
    InvalidApiToken InvalidRequest Lost NotAuthorized PROTOCOL PROTOCOL_VERSION Reconnected RequestLimitReached
    RequestTimeout ServerError
    """.split()
)
"""What no class of a protocol can be called."""
