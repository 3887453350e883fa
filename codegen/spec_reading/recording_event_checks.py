"""Checks the events of a recording: the keys that each needs, and their order."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeGuard

from .problems import Problem, abbreviated

FORMAT_HINT = "see spec/recordings/README.md"
SIDES = ("client", "server")
DIRECTIONS = ("sent", "received")


def is_integer(value: Any) -> TypeGuard[int]:
    """Tells if a value is a whole number; True and False are not, although Python treats them as integers."""
    return isinstance(value, int) and not isinstance(value, bool)


EVENT_CHECKS: dict[str, tuple[Callable[[dict[str, Any]], bool], str]] = {
    "open": (lambda event: True, ""),
    "frame": (
        lambda event: event.get("direction") in DIRECTIONS and isinstance(event.get("message"), dict),
        "it needs a direction, sent or received, and a message",
    ),
    "raw": (
        lambda event: event.get("direction") in DIRECTIONS and ("text" in event) != ("base64" in event),
        "it needs a direction, sent or received, and either a text or a base64",
    ),
    "close": (
        lambda event: is_integer(event.get("code")) and event.get("by") in SIDES,
        "it needs a code, and the side that closed: by client or server",
    ),
    "reject": (lambda event: isinstance(event.get("reason"), str), "it needs a reason"),
}
"""The check for each event, and the keys that the check wants."""


@dataclass(frozen=True)
class EventLine:
    """One line of a recording, with its event."""

    file: str
    number: int
    event: dict[str, Any]

    @property
    def is_sent(self) -> bool:
        """True for what the client sent."""
        return bool(self.event["direction"] == "sent")

    def problem(self, message: str, hint: str) -> Problem:
        """Makes a problem on this line."""
        return Problem(self.file, self.number, message, hint)


def check_event(line: EventLine) -> Problem | None:
    """Returns the problem of an event by itself, if it has one."""
    name, at, connection = (line.event.get(key) for key in ("event", "at", "connection"))
    if not isinstance(name, str) or name not in EVENT_CHECKS:
        return line.problem(f"unknown event {abbreviated(name)}", f"known are {', '.join(sorted(EVENT_CHECKS))}")
    if not (is_integer(at) or isinstance(at, float)) or not is_integer(connection) or connection < 1:
        return line.problem("the event has no time or no connection", "set `at` and `connection` to numbers")
    is_valid, needs = EVENT_CHECKS[name]
    return None if is_valid(line.event) else line.problem(f"this {name} event is incomplete: {needs}", FORMAT_HINT)


class EventOrder:
    """Checks that time never goes back, and that events happen on open connections only."""

    def __init__(self) -> None:
        self.at = 0.0
        self.is_open: dict[int, bool] = {}
        """The state of every connection so far."""

    def check(self, line: EventLine) -> Problem | None:
        """Returns the problem if an event can't come after those before it."""
        name, at, connection = (line.event[key] for key in ("event", "at", "connection"))
        before, self.at = self.at, max(self.at, at)
        if at < before:
            return line.problem(f"at {at:g} is earlier than the event before, at {before:g}", "put them in order")
        if name in {"open", "reject"}:
            expected = len(self.is_open) + 1
            self.is_open[connection] = name == "open"
            if connection != expected:
                return line.problem(f"the next connection is number {expected}, not {connection}", FORMAT_HINT)
        elif not self.is_open.get(connection):
            state = "closed already" if connection in self.is_open else "not open yet"
            return line.problem(f"connection {connection} is {state}", FORMAT_HINT)
        elif name == "close":
            self.is_open[connection] = False
        return None
