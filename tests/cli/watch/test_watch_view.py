"""Tests that the live view fits any terminal, and that it marks stale values."""

from __future__ import annotations

import io
import json
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from rich.console import Console

from bluecurrent import ChStatus, Client, Connected, ConnectionLost, Disconnected, Reconnected, parse
from bluecurrent._runtime.core.received_message_base_class import set_attribute
from bluecurrent.cli.watch.connection_state_and_power_history import WatchState
from bluecurrent.cli.watch.watch_view import WatchView

START = datetime(2026, 1, 5, 18, 0, tzinfo=UTC)
SIZES = [(200, 50), (106, 24), (80, 24), (80, 12), (80, 6), (72, 24), (71, 40), (40, 24), (40, 6), (30, 8)]


def after(seconds: float) -> datetime:
    return START + timedelta(seconds=seconds)


def evse_id(number: int) -> str:
    return f"BCU10000{number}"


def status(number: int, kilowatts: float = 11.04) -> dict[str, Any]:
    current = kilowatts * 1000 / 3 / 230
    phases: dict[str, Any] = {"max_usage": current + 9}
    for phase in (1, 2, 3):
        phases |= {f"actual_p{phase}": current, f"actual_v{phase}": 230}
    data = {"evse_id": evse_id(number), "activity": "charging", "actual_kwh": 1.5, "total_cost": 0.45, **phases}
    return {"object": "CH_STATUS", "evse_id": evse_id(number), "data": data}


def grid(number: int) -> dict[str, Any]:
    currents = {"grid_actual_p1": number, "grid_actual_p2": 8, "grid_actual_p3": 9}
    return {"object": "GRID_CURRENT", "evse_id": evse_id(number), **currents}


class Watched:
    """Holds a live state without a connection, and the state of the view of it."""

    def __init__(self) -> None:
        self.live_state = Client("not used").live()._live_state
        self.state = WatchState(self.live_state.subjects)

    def receive(self, frame: dict[str, Any], now: datetime) -> None:
        """Receives a message; a status stands for a charge point that is read."""
        message = parse(json.dumps(frame))
        set_attribute(message, "_received_at", now.timestamp())
        self.live_state.receive(message)
        if isinstance(message, ChStatus):
            self.live_state.set_current([self.live_state.subjects[frame["evse_id"]]], is_current=True)
        self.state.update(message, now)

    def follow(self, event: Connected | Disconnected | Reconnected, now: datetime) -> None:
        """Follows the connection."""
        if isinstance(event, Disconnected):
            self.live_state.set_current(self.live_state.subjects.values(), is_current=False)
        self.state.update(event, now)


def state_of(count: int) -> Watched:
    """Returns the state of an account with so many charge points, which charge with 11.04 kW."""
    watched = Watched()
    watched.follow(Connected(), START)
    points = [{"evse_id": evse_id(number), "name": f"Home {number}"} for number in range(count)]
    watched.receive({"object": "CHARGE_POINTS", "data": points}, START)
    for number in range(count):
        watched.receive(status(number), START)
        watched.receive(grid(number), START)
    return watched


def drawn(watched: Watched, seconds: float, width: int = 80, height: int = 24) -> list[str]:
    """Returns the lines of the view so many seconds after the start."""
    output = io.StringIO()
    console = Console(file=output, width=width, height=height, color_system=None)
    console.print(WatchView(watched.state, after(seconds)))
    return [line.rstrip() for line in output.getvalue().splitlines()]


def coloured(watched: Watched, seconds: float) -> list[str]:
    """Returns the lines of the view with their control sequences."""
    output = io.StringIO()
    console = Console(file=output, width=80, height=24, force_terminal=True, color_system="standard", no_color=False)
    console.print(WatchView(watched.state, after(seconds)))
    return output.getvalue().splitlines()


@pytest.mark.parametrize("count", [1, 3, 9])
@pytest.mark.parametrize(("width", "height"), SIZES)
def test_the_view_shows_everything_or_says_what_is_missing(count: int, width: int, height: int) -> None:
    lines = drawn(state_of(count), 1, width, height)
    assert len(lines) <= height
    text = " ".join(" ".join(lines).split())
    shown = [number for number in range(count) if any(evse_id(number) in line and "grid" not in line for line in lines)]
    grids = [number for number in range(count) if f"grid {evse_id(number)}" in text]
    hidden = [(count - len(shown), "charge point"), (count - len(grids), "grid connection")]
    for missing, noun in hidden:
        assert not missing or f"{missing} {noun}{'s' if missing > 1 else ''}" in text
    assert ("not shown: " in text) is any(missing for missing, _ in hidden)
    has_all_values = all("230 230 230 V" in text and "0.45 EUR" in text for _ in shown)
    assert has_all_values or "lines show all values" in text


def test_as_many_lines_as_the_note_names_show_all_values() -> None:
    state = state_of(9)
    (note,) = (line for line in drawn(state, 1, 80, 24) if "lines show all values" in line)
    needed = int(note.split("; ")[1].split()[0])
    assert not any("show all values" in line for line in drawn(state, 1, 80, needed))
    assert any("show all values" in line for line in drawn(state, 1, 80, needed - 1))


def test_three_charge_points_and_grids_fit_80_columns_and_24_lines() -> None:
    text = "\n".join(drawn(state_of(3), 1, 80, 24))
    assert text.count("230 230 230 V") == text.count("0.45 EUR") == 3
    assert all(f"grid {evse_id(number)}: {number} 8 9 A" in text for number in range(3))
    assert "show all values" not in text


def test_the_clock_and_the_last_message_are_shown() -> None:
    state = state_of(1)
    assert "no message yet" in drawn(Watched(), 0)[1]
    state.receive({"object": "HELLO"}, after(5))
    lines = drawn(state, 65)
    assert lines[0].endswith(" 18:01:05")
    assert "last message 18:00:05" in lines[1]
    assert "last message 01-05 18:00" in drawn(state, 86_400)[1]


@pytest.mark.parametrize("width", [40, 80, 120])
def test_all_sparklines_have_one_scale_which_is_named(width: int) -> None:
    state = state_of(2)
    state.state.points[1].power.clear()
    state.receive(status(1, 2.76), after(0))
    state.receive(status(0, 5.52), after(150))
    lines = drawn(state, 299, width, 60)
    assert "power of the last 5 min, █ = 11.04 kW" in " ".join(" ".join(lines[:3]).split())
    first, second = (line for line in lines[3:] if "▂" in line or "▄" in line)
    assert "█▄" in first
    assert "▂▂" in second
    assert not {"▄", "█"} & set(second)


def test_a_lost_connection_makes_all_values_stale() -> None:
    state = state_of(2)
    assert any("\x1b[1m" in line and evse_id(0) in line for line in coloured(state, 1))
    state.follow(Disconnected(ConnectionLost("cut off")), after(30))
    text = "\n".join(drawn(state, 40))
    assert text.count("stale since 18:00:30") == 4
    for line in coloured(state, 40)[2:]:
        assert "\x1b[32m" not in line
        assert "\x1b[1m" not in line
        assert not line.strip() or "\x1b[2m" in line


def test_a_value_is_stale_until_it_is_received_again() -> None:
    state = state_of(2)
    state.follow(Disconnected(None), after(30))
    state.follow(Disconnected(None), after(35))
    state.follow(Reconnected(), after(40))
    state.receive(status(0), after(41))
    state.receive(grid(1), after(41))
    stale = [line.split()[0:2] for line in drawn(state, 50) if "stale since 18:00:30" in line]
    assert stale == [[evse_id(1), "Home"], ["grid", f"{evse_id(0)}:"]]


def test_the_power_is_blank_while_the_connection_was_lost() -> None:
    state = state_of(1)
    state.follow(Disconnected(None), after(100))
    state.follow(Reconnected(), after(200))
    state.receive(status(0), after(200))
    (line,) = (line for line in drawn(state, 299, 80) if line.endswith("█"))
    history = line.split("EUR  ")[1]
    assert history.replace(" ", "") == "█" * history.count("█")
    assert len(history.split()) == 2
