"""Holds the state of a call: its request, the messages that were received for it, and its result or error."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from ..core.errors import BlueCurrentError
from ..core.message_field_reading import get_at
from ..core.protocol_table_types import Route
from ..options.wait_argument_type import Wait


@dataclass(eq=False, repr=False, slots=True)
class Call:
    """Holds a call that waits for messages; it is done once it has a `result` or an `error`."""

    route: Route
    message: Mapping[str, Any]
    """The message to send, without authorization and flow id."""
    answer_type: type = object
    """The declared class of its answer."""
    wait: Wait = "verdict"
    identity: str | None = None
    """The value of the parameter that identifies the answer; None if the command has no such parameter."""
    flow_id: str | None = None
    shows_effect: Callable[[Any], bool] | None = None
    """Returns whether a push shows the effect; None if one value of the push decides, as the route says."""
    secrets: tuple[str, ...] = ()
    """Sensitive arguments, which no error may contain."""

    is_sent: bool = False
    lost_connections: int = 0
    """The number of connections on which the call was sent and that ended before its answer."""
    receipt: Any = None
    """The received receipt."""
    effect: Any = None
    """The received push that shows the effect."""
    arrived: tuple[str, ...] = ()
    """The names of the objects that were received for it."""
    result: Any = None
    error: BlueCurrentError | None = None

    @property
    def description(self) -> str:
        """The command and the identity in it, for error messages."""
        return f"{self.route.command} for {self.identity}" if self.identity else self.route.command

    def is_effect(self, message: Any) -> bool:
        """Checks if a push shows the effect of the call."""
        if self.shows_effect is not None:
            return self.shows_effect(message)
        effect = self.route.effect
        return effect is not None and bool(get_at(message, effect.place) == effect.value)

    @property
    def is_done(self) -> bool:
        """True if it has been answered or has failed."""
        return self.result is not None or self.error is not None

    @property
    def has_partial_answer(self) -> bool:
        """True if its receipt or its effect was received, which is enough of an answer if the other never comes."""
        return not self.is_done and self.route.effect is not None and (self.receipt or self.effect) is not None
