"""Holds the values that messages have shown of an account, to compare them with the account."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

import bluecurrent
from bluecurrent import GridCurrent, KnownMessage
from bluecurrent.testing import SimulatedAccount

READS = ("CH_STATUS", "CH_SETTINGS", "GRID_STATUS")
"""The objects that show one charge point."""


class AccountValues:
    """Holds the values of the fields of each charge point, as messages show them."""

    def __init__(self, charge_points: Iterable[str]) -> None:
        self.fields: dict[str, dict[str, Any]] = {}
        self.objects = frozenset({("CHARGE_POINTS", ""), *((name, point) for name in READS for point in charge_points)})
        self._missing = set(self.objects)

    @property
    def is_complete(self) -> bool:
        """True if everything has been read since the last connection began."""
        return not self._missing

    def begin_again(self) -> None:
        """Forgets everything, since pushes may have been missed."""
        self.fields.clear()
        self._missing = set(self.objects)

    def update(self, message: KnownMessage) -> None:
        """Applies an answer or a push."""
        content: Any = getattr(message, "content", None)
        if message.object == "CHARGE_POINTS":
            for point in content:
                self._write(point.evse_id, point)
            self._missing.discard((message.object, ""))
        elif isinstance(message, GridCurrent):
            self._write(message.evse_id, message)
        elif message.object in READS:
            identity = content.id.removeprefix("GRID-") if message.object == "GRID_STATUS" else content.evse_id
            self._write(identity, content)
            self._missing.discard((message.object, identity))

    def _write(self, identity: str | None, model: Any) -> None:
        values = self.fields.setdefault(str(identity), {})
        values |= {name: getattr(model, name) for name in model.model_fields_set if name != "object"}


def shown_values(account: SimulatedAccount) -> AccountValues:
    """Returns what the account shows now."""
    values = AccountValues(account.charge_points)
    for name, identity in values.objects:
        message = bluecurrent.parse(json.dumps(account.state.make_object(name, identity)))
        assert isinstance(message, KnownMessage)
        values.update(message)
    return values
