"""Holds the state of one call over HTTP, and creates the exceptions that the call can raise."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..core.errors import BlueCurrentError, CommandRejected, ConnectionLost, RequestTimeout, add_call_to_error
from ..requests.call_errors import redact_error
from .rest_table_types import RestRoute

if TYPE_CHECKING:
    from ..requests.request_base_class import Request

UNKNOWN_RESULT = "it is not known whether the command was carried out"


@dataclass(eq=False, repr=False)
class RestCall:
    """Holds the state of a call over HTTP."""

    route: RestRoute
    request: Request
    seconds: float
    """The time-out in seconds."""
    is_sent: bool = False
    """True if the service may have the request, and has not refused it."""
    is_accepted: bool = False
    """True if the service has accepted the command, so that only the verdict is missing."""

    @property
    def identity(self) -> str | None:
        """The identity of the target, if the command names one."""
        value = getattr(self.request, self.route.identity) if self.route.identity else None
        return value if isinstance(value, str) else None

    def make_timeout_error(self) -> RequestTimeout:
        """Makes the error for a call without an answer; an action that was sent may have been carried out."""
        if self.is_accepted:
            missing = f"the service accepted it, but no verdict came within {self.seconds:g} s"
        else:
            missing = f"no answer within {self.seconds:g} s"
        return RequestTimeout(f"{missing}; {UNKNOWN_RESULT}" if self.route.acts and self.is_sent else missing)

    def complete_error(self, error: BlueCurrentError, secrets: Iterable[str]) -> BlueCurrentError:
        """Names the call in an error, and returns the error without secrets."""
        if error.command == self.route.command:
            return error
        reason = error.args[0] if error.args else ""
        if self.route.acts and isinstance(error, ConnectionLost):
            reason = f"{reason}; {UNKNOWN_RESULT}"
        target = f" for {self.identity}" if self.identity else ""
        colon = "" if isinstance(error, CommandRejected) else ":"  # its reason completes a sentence
        error.args = (f"{self.route.command}{target}{colon} {reason}",)
        return redact_error(add_call_to_error(error, self.route.command, self.identity), secrets)
