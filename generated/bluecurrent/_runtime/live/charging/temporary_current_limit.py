# generated from codegen/templates/package/_runtime/live/charging/temporary_current_limit.py by `python -m codegen generate`; changes here are lost
"""Defines the data class for a temporary charging-current limit, which a program can save and load again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Self


@dataclass(frozen=True, slots=True)
class CurrentLimit:
    """Holds a charging-current limit that was set with `limit_current`."""

    schedule_id: str | int
    """The identity of the override with which the service stores the limit."""
    amps: int
    """The current per phase, in A."""
    until: datetime
    """The time at which the limit is cleared, in UTC."""

    def dump(self) -> dict[str, Any]:
        """Returns the limit as JSON data, for `client.live(limits=…)` of a later program."""
        return {"schedule_id": self.schedule_id, "amps": self.amps, "until": self.until.isoformat()}

    @classmethod
    def load(cls, saved: Any) -> Self:
        """Restores a limit from the result of `dump`; returns a CurrentLimit as it is; raises ValueError otherwise."""
        if isinstance(saved, cls):
            return saved
        try:
            values: Mapping[str, Any] = dict(saved)
            schedule_id, amps = values["schedule_id"], int(values["amps"])
            until = datetime.fromisoformat(values["until"])
        except (KeyError, TypeError, ValueError):
            raise ValueError("not the dump of a limit") from None
        if isinstance(schedule_id, bool) or not isinstance(schedule_id, (str, int)) or until.utcoffset() is None:
            raise ValueError("not the dump of a limit")
        return cls(schedule_id, amps, until.astimezone(UTC))
