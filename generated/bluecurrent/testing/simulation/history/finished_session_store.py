# generated from codegen/templates/package/testing/simulation/history/finished_session_store.py by `python -m codegen generate`; changes here are lost
"""Keeps the finished charging sessions of a simulated account, and finds those of certain charge points and days."""

from __future__ import annotations

from bisect import insort
from collections.abc import Callable, Iterable, Mapping
from copy import deepcopy
from datetime import UTC, date, datetime, tzinfo
from typing import Any, NamedTuple

from ..state.account_state import AccountState
from ..state.charge_point_state import FinishedSession
from . import history_field_names as names
from .finished_session_rows import TIMESTAMP, build_transaction_row, list_cards


class Transaction(NamedTuple):
    """Holds the row that is sent for a finished session, and the values by which the session is found."""

    ended: datetime
    """The end in UTC: Python would compare local times by the wall clock, which is wrong at a clock change."""
    day: date
    """The local day of the end."""
    identity: str
    row: dict[str, Any]


class Selection(NamedTuple):
    """Chooses finished sessions by their charge points and the days on which they ended, both days included."""

    identities: tuple[str, ...]
    first_day: date | None
    last_day: date | None
    newest_first: bool


class FinishedSessionStore:
    """Holds the finished sessions of an account; before each search, adds the sessions that have ended since then."""

    def __init__(
        self,
        state: AccountState,
        *,
        given: Iterable[Mapping[str, Any]],
        invent: Callable[[], Iterable[FinishedSession]],
        zone: tzinfo | None,
    ) -> None:
        """Takes the `given` sessions as rows; `invent` returns sessions that ended before the simulation."""
        self._state = state
        self._zone = zone
        self._given = given
        self._invent: Callable[[], Iterable[FinishedSession]] | None = invent
        self._transactions: list[Transaction] = []
        self._found: dict[Selection, list[dict[str, Any]]] = {}

    def find(self, selection: Selection, example: Mapping[str, Any]) -> list[dict[str, Any]]:
        """Returns the rows of the selected sessions, sorted by their ends; `example` shows the form of the fields."""
        self._add_sessions(example)
        if selection not in self._found:
            chosen = [each.row for each in self._transactions if is_chosen(each, selection)]
            self._found = {selection: chosen[::-1] if selection.newest_first else chosen}
        return self._found[selection]

    def _add_sessions(self, example: Mapping[str, Any]) -> None:
        """Adds the sessions that have ended since the last call."""
        sessions = self._state.take_finished_sessions()
        if self._invent is not None:
            sessions = [*self._invent(), *sessions]
            self._invent = None
            for given in self._given:
                row = {**deepcopy(dict(example)), names.REASON: None, **given}
                self._add(self._read_end(row), row)
        for session in sorted(sessions, key=lambda session: session.ended):
            point = self._state.charge_points[session.identity]
            row = build_transaction_row(session, len(self._transactions), point, list_cards(self._state), example)
            self._add(session.ended, row)

    def _add(self, ended: datetime, row: dict[str, Any]) -> None:
        local = ended.astimezone(self._zone)
        transaction = Transaction(ended.astimezone(UTC), local.date(), str(row.get(names.CHARGE_POINT_ID)), row)
        insort(self._transactions, transaction, key=lambda each: each.ended)
        self._found.clear()

    def _read_end(self, row: Mapping[str, Any]) -> datetime:
        """Returns the end of a session; without a readable end, the session counts as the oldest."""
        try:
            ended = datetime.strptime(str(row.get(names.ENDED)), TIMESTAMP)  # noqa: DTZ007 - the zone is added
        except ValueError:
            ended = datetime(1, 1, 2)  # noqa: DTZ001 - the zone is added
        return ended.replace(tzinfo=self._zone)


def is_chosen(transaction: Transaction, selection: Selection) -> bool:
    """Returns whether a selection includes a session."""
    return (
        transaction.identity in selection.identities
        and (selection.first_day is None or transaction.day >= selection.first_day)
        and (selection.last_day is None or transaction.day <= selection.last_day)
    )
