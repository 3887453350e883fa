# generated from codegen/templates/package/testing/simulation/history/invented_past_year.py by `python -m codegen generate`; changes here are lost
"""Invents the charging sessions of the year before a simulation begins.

Equal accounts and seeds give equal sessions.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from itertools import cycle
from random import Random

from ..state.account_state import AccountState
from ..state.charge_point_state import FinishedSession
from . import history_field_names as names
from .finished_session_rows import list_cards

DAYS = 365
SHARE_OF_DAYS = 0.4
"""The share of the days on which a car charges."""
WITHOUT_CARD, NOT_SETTLED = 10, 20
"""The positions, from the newest session, of the one without a card and of the one that is not settled."""
HOUR = timedelta(hours=1)


def invent_past_year(state: AccountState, begin: datetime, seed: int) -> list[FinishedSession]:
    """Returns sessions of two charge points in the year before `begin`, in the order of their ends.

    The sessions use the cards in turn. The first charge point has a session in each night in which the clock changes.
    One session has no card, and another session is not settled.
    """
    last_day, zone = begin.date() - timedelta(days=1), begin.tzinfo or UTC
    days = [last_day - timedelta(days=number) for number in reversed(range(DAYS))]
    changes = {day for day in days if has_clock_change(day, zone)}
    identities = [*state.charge_points][:2]
    sessions: list[FinishedSession] = []
    for identity in identities:
        chance = Random(f"{seed} {identity}")  # noqa: S311 - the same sessions each time
        nights: Iterable[date] = changes if identity == identities[0] else ()
        sessions += invent_sessions(identity, days, chance, zone, set(nights))
    sessions.sort(key=lambda session: session.ended.astimezone(UTC))
    holders = cycle([str(card.get(names.CARD_FIELDS[0], "")) for card in list_cards(state)] or [""])
    named = [replace(session, card=next(holders)) for session in sessions]
    if len(named) > NOT_SETTLED:
        named[-WITHOUT_CARD] = replace(named[-WITHOUT_CARD], card="")
        named[-NOT_SETTLED] = replace(named[-NOT_SETTLED], is_settled=False)
    return named


def invent_sessions(
    identity: str, days: Iterable[date], chance: Random, zone: tzinfo, nights: set[date]
) -> Iterator[FinishedSession]:
    """Yields the sessions of a charge point: on random evenings, and in each of the given nights."""
    for day in days:
        if day in nights:
            start, end = (datetime.combine(day, time(hour, 30), zone) for hour in (1, 3))
            yield invent_session(identity, start, end, chance)
        if chance.random() < SHARE_OF_DAYS and day + timedelta(days=1) not in nights:
            begin = datetime.combine(day, time(17), zone).astimezone(UTC)
            start = begin + timedelta(seconds=int(chance.random() * 5 * 3600))
            end = start + timedelta(seconds=int((1 + chance.random() * 7) * 3600))
            yield invent_session(identity, start.astimezone(zone), end.astimezone(zone), chance)


def invent_session(identity: str, start: datetime, end: datetime, chance: Random) -> FinishedSession:
    """Returns a session with a random energy, limited to the energy that can be charged in its time."""
    hours = (end.astimezone(UTC) - start.astimezone(UTC)) / HOUR
    kwh = round(min(hours * 11, 4 + chance.random() * 40), 2)
    return FinishedSession(identity=identity, socket_id=1, started=start, ended=end, kwh=kwh)


def has_clock_change(day: date, zone: tzinfo) -> bool:
    """Returns whether the clock of a time zone changes on a day."""
    first, last = (datetime.combine(each, time(), zone) for each in (day, day + timedelta(days=1)))
    return first.utcoffset() != last.utcoffset()
