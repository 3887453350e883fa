"""The events of a recording: what each must say, and the order in which they come."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeGuard

from .problems import Problem, shown

FORM = "see spec/recordings/README.md"
SIDES = ("client", "server")
DIRECTIONS = ("sent", "received")


def is_whole(value: Any) -> TypeGuard[int]:
    """Whether it is a whole number; Python counts true as one."""
    return isinstance(value, int) and not isinstance(value, bool)


Check = Callable[[dict[str, Any]], bool]
EVENTS: dict[str, tuple[Check, str]] = {
    "open": (lambda event: True, ""),
    "frame": (
        lambda event: event.get("direction") in DIRECTIONS and isinstance(event.get("message"), dict),
        "a frame has a direction, sent or received, and a message",
    ),
    "raw": (
        lambda event: event.get("direction") in DIRECTIONS and ("text" in event) != ("base64" in event),
        "a raw frame has a direction, and a text or a base64",
    ),
    "close": (
        lambda event: is_whole(event.get("code")) and event.get("by") in SIDES,
        "a close has a code, and says by which side",
    ),
    "reject": (lambda event: isinstance(event.get("reason"), str), "a reject has a reason"),
}
"""What each event must say."""


@dataclass(frozen=True)
class Line:
    """A line of a recording that holds an event as it should be."""

    file: str
    number: int
    event: dict[str, Any]

    @property
    def sent(self) -> bool:
        return bool(self.event["direction"] == "sent")

    def problem(self, what: str, right: str) -> Problem:
        return Problem(self.file, self.number, what, right)


def event(line: Line) -> Line | Problem:
    """The line, if it says what an event of its kind must."""
    kind, at, connection = (line.event.get(key) for key in ("event", "at", "connection"))
    if not isinstance(kind, str) or kind not in EVENTS:
        return line.problem(f"unknown event {shown(kind)}", f"known are {', '.join(sorted(EVENTS))}")
    if not (is_whole(at) or isinstance(at, float)) or not is_whole(connection) or connection < 1:
        return line.problem("the event does not say when, and on which connection", "give it `at` and `connection`")
    is_right, what = EVENTS[kind]
    return line if is_right(line.event) else line.problem(f"this is no whole {kind}: {what}", FORM)


class Order:
    """What came before: time does not go back, and a connection is open while something happens on it."""

    def __init__(self) -> None:
        self.at = 0.0
        self.connections: dict[int, bool] = {}
        """Whether each is still open."""

    def problem(self, line: Line) -> Problem | None:
        """Why an event can't come here."""
        kind, at, connection = (line.event[key] for key in ("event", "at", "connection"))
        before, self.at = self.at, max(self.at, at)
        if at < before:
            return line.problem(f"at {at:g} is earlier than the event before, at {before:g}", "put them in order")
        if kind in {"open", "reject"}:
            following = len(self.connections) + 1
            self.connections[connection] = kind == "open"
            if connection != following:
                return line.problem(f"the next connection is number {following}, not {connection}", FORM)
        elif not self.connections.get(connection):
            state = "closed already" if connection in self.connections else "not open yet"
            return line.problem(f"connection {connection} is {state}", FORM)
        elif kind == "close":
            self.connections[connection] = False
        return None
