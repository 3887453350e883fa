# generated from codegen/templates/package/bridge/commands/command_result.py by `python -m codegen generate`; changes here are lost
"""Defines the result of a command, and chooses its status from the exception that the SDK's client raised."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Literal

from ..._runtime.core.errors import BlueCurrentError, CommandRejected, InvalidRequest, NotAuthorized, RequestTimeout
from .card_arguments_and_no_answer_error import NO_ANSWER_ERROR

Status = Literal["ok", "rejected", "timeout", "error", "invalid"]
CommandId = Any
"""Any JSON value."""

LONGEST_ERROR = 500
"""Characters after which an error is cut off."""


@dataclass(frozen=True)
class CommandResult:
    """Holds the outcome of a command."""

    id: CommandId
    """The id that the command came with."""
    command: str | None
    """The wire name of the command; None if it is not known."""
    status: Status
    error: str | None = None
    """The reason; None if the command was carried out."""

    def to_json(self) -> dict[str, Any]:
        """Returns the result as JSON data, with the present time."""
        error = None if self.error is None else self.error[:LONGEST_ERROR]
        at = datetime.now(UTC).isoformat(timespec="milliseconds")
        return {"id": self.id, "command": self.command, "status": self.status, "error": error, "at": at}


def find_status(error: BlueCurrentError) -> Status:
    """Returns the status of a command that has failed."""
    if isinstance(error, InvalidRequest):
        return "invalid"
    if isinstance(error, RequestTimeout) or (isinstance(error, CommandRejected) and error.text == NO_ANSWER_ERROR):
        return "timeout"
    return "rejected" if isinstance(error, (CommandRejected, NotAuthorized)) else "error"
