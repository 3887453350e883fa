"""A request on its way: what it waits for, and what has come of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ..core.errors import BlueCurrentError
from ..core.protocol_table import Route
from ..core.wait_option import Wait


@dataclass(eq=False, repr=False, slots=True)
class Call:
    """One request. It is decided once it has a `result` or an `error`."""

    route: Route
    message: Mapping[str, Any]
    """What is sent, less the authorization and the flow id."""
    answer_type: type = object
    """What its answer is declared to be."""
    wait: Wait = "verdict"
    evse_id: str | None = None
    """What its answer is told by, if anything: the value of the key's parameter."""
    flow_id: str | None = None
    secrets: tuple[str, ...] = ()
    """Sensitive arguments, not to be repeated in an error."""

    is_sent: bool = False
    receipt: Any = None
    effect: Any = None
    arrived: tuple[str, ...] = ()
    """The objects that have come for it."""
    result: Any = None
    error: BlueCurrentError | None = None

    @property
    def description(self) -> str:
        """The command and what it is about, for a person."""
        return f"{self.route.command} for {self.evse_id}" if self.evse_id else self.route.command

    @property
    def is_done(self) -> bool:
        """Whether it has been answered or has failed."""
        return self.result is not None or self.error is not None

    @property
    def is_in_grace_period(self) -> bool:
        """Whether only time is missing: nothing more need come for it to be answered."""
        return not self.is_done and self.route.effect is not None and (self.receipt or self.effect) is not None
