"""Tests that whatever a subcommand sets in a running `bluecurrent simulate` is read back by another process."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

import pytest

from bluecurrent.cli.arguments.subcommand_table import CHOOSING_SUBCOMMANDS, REST_SUBCOMMANDS, SUBCOMMANDS
from tests.testing.server_programs import served_over_http

from .conftest import Run

ALL_SUBCOMMANDS = (*SUBCOMMANDS, *REST_SUBCOMMANDS, *CHOOSING_SUBCOMMANDS)
FREE, CHARGING = "BCU100003", "BCU100001"


class Step(NamedTuple):
    """A command line that changes something, and what another one reads afterwards."""

    change: str
    read: str = ""
    expected: Mapping[str, Any] = {}
    """The values by their places in the object that is read."""


def switched(name: str, place: str, evse_id: str = FREE, *, by: str = "settings", negated: bool = False) -> list[Step]:
    """Returns the steps that switch a setting on, off and on again."""
    return [
        Step(f"{name} {evse_id} {'on' if value else 'off'}", f"{by} {evse_id}", {place: value != negated})
        for value in (True, False, True)
    ]


STEPS = [
    switched("linked-charge-cards-only", "public_charging.value", negated=True),
    switched("plug-and-charge", "plug_and_charge.value"),
    [
        Step(f"plug-and-charge-card {FREE} --card {uid}", f"settings {FREE}", {"plug_and_charge_charge_card.uid": uid})
        for uid in ("00000000000002", "BCU-APP", "00000000000001")
    ],
    [
        Step(f"block {FREE} --yes", f"status {FREE}", {"activity": "unavailable"}),
        Step(f"unblock {FREE}", f"status {FREE}", {"activity": "available"}),
    ],
    [
        Step(f"stop-session {CHARGING} --yes", f"status {CHARGING}", {"activity": "available"}),
        Step(f"start-session {CHARGING} --card BCU-APP", f"status {CHARGING}", {"activity": "charging"}),
    ],
    switched("delayed-charging", "delayed_charging.value"),
    [
        Step(f"delayed-charging {FREE} on"),  # its settings are shown only while it is on
        *(
            Step(
                f"delayed-charging-settings {FREE} --days {days} --from {begin} --until {end}",
                f"settings {FREE}",
                {
                    "delayed_charging.selected_days": numbers,
                    "delayed_charging.start_time": begin,
                    "delayed_charging.end_time": end,
                },
            )
            for days, numbers, begin, end in [
                ("sa-su", [6, 7], "22:15", "06:45"),
                ("1-7", [*range(1, 8)], "00:30", "05:00"),
            ]
        ),
    ],
    switched("price-based-charging", "price_based_charging.value"),
    [
        Step(f"price-based-charging {FREE} on"),
        *(
            Step(
                f"price-based-settings {FREE} --expected-departure-time {at} --expected-kwh {kwh} --minimum-kwh {now}",
                f"settings {FREE}",
                {
                    "price_based_charging.expected_leave_time": at,
                    "price_based_charging.expected_kwh": kwh,
                    "price_based_charging.minimum_kwh": now,
                },
            )
            for at, kwh, now in [("06:10", 17.5, 3), ("09:00", 44, 0)]
        ),
    ],
    [
        Step(f"price-based-charging {FREE} on"),
        *(
            Step(
                f"update-price-based-settings {FREE} --expected-departure-time {at}",
                f"settings {FREE}",
                {"price_based_charging.expected_leave_time": at},
            )
            for at in ("08:20", "07:05")
        ),
    ],
    [
        Step(
            f"capacity-tariff {FREE} {'on --max-kwh 10.5' if value else 'off'}",
            f"settings {FREE}",
            {"capacity_tariff.value": value} | ({"capacity_tariff.capacitytariffmaxkwh": 10.5} if value else {}),
        )
        for value in (True, False)
    ],
    [
        Step(f"delayed-charging {CHARGING} on"),
        Step(f"boost {CHARGING}", f"status {CHARGING}", {"boosting": True}),
        Step(f"delayed-charging {CHARGING} off"),
    ],
    switched("override price-based-charging", "boosting", CHARGING, by="status"),
    switched("override delayed-charging", "boosting", CHARGING, by="status"),
    *([Step(f"{name} {FREE} --yes")] for name in ("reset", "reboot", "unlock-connector")),
]
SCHEDULES = {"override set", "override edit", "override clear"}
"""The subcommands that have a test of their own."""


def words(line: str) -> str:
    """Returns the name of the subcommand that a command line runs."""
    return next(item.name for item in ALL_SUBCOMMANDS if line.startswith(f"{item.name} "))


@pytest.fixture(scope="module")
def simulation() -> Iterator[dict[str, str]]:
    """Returns what the guide has users set in a second terminal."""
    with served_over_http("bluecurrent", "simulate", "--speed", "100") as (_, url, rest_url):
        yield {"BLUECURRENT_URL": url, "BLUECURRENT_REST_URL": rest_url, "BLUECURRENT_API_TOKEN": "<api token>"}


@pytest.fixture
def environment(bare_environment: dict[str, str], simulation: dict[str, str]) -> dict[str, str]:
    return bare_environment | simulation


def printed(run: Run, line: str) -> list[dict[str, Any]]:
    done = run(*line.split())
    assert done.returncode == 0, done.stderr
    return [json.loads(printed) for printed in done.stdout.splitlines()]


def at(value: Any, place: str) -> Any:
    for key in place.split("."):
        value = value[key]
    return value


@pytest.mark.parametrize("steps", STEPS, ids=lambda steps: words(steps[len(steps) // 2].change).replace(" ", "-"))
def test_a_setting_is_read_back(steps: list[Step], run: Run) -> None:
    for step in steps:
        (answer,) = printed(run, step.change)
        assert answer.get("success", True) is True
        if step.read:
            (shown,) = printed(run, step.read)
            assert {place: at(shown, place) for place in step.expected} == step.expected


def test_override_schedules_are_read_back(run: Run) -> None:
    days = "--days mo,th --until-days we,fr"
    (answer,) = printed(run, f"override set {FREE} {CHARGING} --from 10:00 --until 20:00 {days} --amps 6.5")
    schedule = answer["data"]
    assert (schedule["charge_points"], schedule["override_current"]) == ([FREE, CHARGING], 6.5)
    assert schedule in printed(run, "override list")
    number = schedule["schedule_id"]
    printed(run, f"override edit {number} {FREE} --from 22:30 --until 06:00 --days sa --amps 10")
    (edited,) = (item for item in printed(run, "override list") if item["schedule_id"] == number)
    assert edited == {
        "schedule_id": number,
        "charge_points": [FREE],
        "override_current": 10,
        "start_time": "22:30",
        "stop_time": "06:00",
        "override_start_days": "SA",
        "override_end_days": "SA",
    }
    printed(run, f"override clear {number}")
    assert number not in [item["schedule_id"] for item in printed(run, "override list")]


def test_every_subcommand_that_acts_is_tried() -> None:
    tried = {words(step.change) for steps in STEPS for step in steps} | SCHEDULES
    assert tried == {item.name for item in ALL_SUBCOMMANDS if item.acts}
