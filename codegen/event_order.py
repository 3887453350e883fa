"""The order of events: time does not go back, and a connection is open while something happens on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .problems import Problem

if TYPE_CHECKING:
    from .recordings import Line

FORM = "see spec/recordings/README.md"


class Order:
    """What came before in a recording."""

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
