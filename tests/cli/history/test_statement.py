"""Tests `bluecurrent statement`: sums per card, charge point and settlement, the bar chart, CSV and JSON."""

from __future__ import annotations

import csv
import io
import json
import re
import signal
import subprocess
from collections.abc import Callable
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from bluecurrent.cli.history.calendar_month import Month
from bluecurrent.testing import ThreadedServer
from tests.platform_marks import needs_signals

from ..conftest import Open, Run

FORBIDDEN: dict[str, Any] = {"object": "ERROR", "error": 2, "message": "forbidden"}
NONE = {"card_name": None}
COMPANY = {"card_name": "Company card", "card_id": "NL-XXX-000001-0"}
SESSIONS: list[dict[str, Any]] = [
    {**COMPANY, "end_time": "30-09-2026 23:59:59", "kwh": 100, "total_costs": "99.99", "total_costs_ex_vat": "9.99"},
    {**COMPANY, "end_time": "01-10-2026 00:00:00", "kwh": "10.50", "total_costs": "2.42", "total_costs_ex_vat": "2"},
    {
        **COMPANY,
        "end_time": "06-10-2026 01:00:00",
        "kwh": "   21.3",
        "total_costs": 0.1,
        "total_costs_ex_vat": "    0.07",
        "reason_no_settlement": "No contract",
    },
    {**NONE, "end_time": "25-10-2026 02:30:00", "kwh": 8, "total_costs": "0.2", "total_costs_ex_vat": "0.17"},
    {**NONE, "end_time": "31-10-2026 23:59:59", "kwh": 4, "total_costs": "    ", "total_costs_ex_vat": "1"},
    {**COMPANY, "end_time": "01-11-2026 00:00:00", "kwh": 100, "total_costs": "99.99", "total_costs_ex_vat": "9.99"},
    {**COMPANY, "started_at": "01-10-2026 10:00:00", "end_time": "", "kwh": 100},
]


def page(sessions: list[dict[str, Any]], next_page: int | None = None) -> dict[str, Any]:
    """Returns the answer with a page of sessions."""
    common = {"chargepoint_id": "BCU7", "currency": "EUR", "reason_no_settlement": None}
    numbered = [common | {"transaction_id": number} | session for number, session in enumerate(sessions)]
    return {"data": {"current_page": 1, "next_page": next_page, "transactions": numbered}}


@pytest.fixture
def server(bluecurrent_server: ThreadedServer) -> ThreadedServer:
    """Returns a server whose next answers are the sessions around October 2026."""
    bluecurrent_server.answer_http(page(SESSIONS))
    return bluecurrent_server


@pytest.fixture
def statement(server: ThreadedServer, run: Run) -> Run:
    """Returns a function that prints the statement of October 2026."""

    def statement(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
        variables = {"BLUECURRENT_REST_URL": server.rest_url} | environment
        return run("statement", "BCU7", "--month", "2026-10", *arguments, env=variables)

    return statement


def test_json_has_exact_sums(statement: Run, server: ThreadedServer) -> None:
    done = statement()
    data = json.loads(done.stdout)
    company, other = data["groups"]
    assert (company["card_name"], company["card_id"], company["chargepoint_id"]) == (*COMPANY.values(), "BCU7")
    assert (company["sessions"], company["kwh"], company["total_costs"]) == (2, "31.80", "2.52")
    assert (company["total_costs_ex_vat"], company["vat_amount"]) == ("2.07", "0.45")
    assert company["settled"]["total_costs"] == "2.42"
    [unsettled] = company["not_settled"]
    assert (unsettled["reason_no_settlement"], unsettled["total_costs"]) == ("No contract", "0.1")
    assert (other["card_name"], other["sessions"], other["vat_amount"], other["incomplete"]) == (None, 2, "0.03", 1)
    [total] = data["totals"]
    assert (total["currency"], total["sessions"], total["settled"]["sessions"]) == ("EUR", 4, 3)
    assert (data["month"], data["complete"], data["left_out"], len(data["days"])) == ("2026-10", True, 1, 31)
    assert {day: kwh for day, kwh in data["days"].items() if kwh != "0"} == {
        "2026-10-01": "10.50",
        "2026-10-06": "21.3",
        "2026-10-25": "8",
        "2026-10-31": "4",
    }
    assert done.stderr == "bluecurrent: sessions left out, since they have no end: 1\n"
    query = server.requests[0].query  # more days than the month has, since the service may leave out the first and last
    assert (query["start_date"], query["end_date"], query["sort_field_order"]) == ("24-9-2026", "1-11-2026", "ASC")


def test_csv_has_a_line_for_each_session(statement: Run) -> None:
    text = statement("--output", "csv").stdout
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    assert [row["transaction_id"] for row in rows] == ["1", "2", "3", "4"]
    assert [row["total_costs"] for row in rows] == ["2.42", "0.1", "0.2", ""]
    assert [row["vat_amount"] for row in rows] == ["0.42", "0.03", "0.03", ""]
    assert [row["settled"] for row in rows] == ["true", "false", "true", "true"]
    assert rows[2]["end_time"] == "2026-10-25T02:30:00+02:00"


def test_card_option_selects_the_sessions_of_one_card(statement: Run) -> None:
    rows = list(csv.DictReader(io.StringIO(statement("--output", "csv", "--card", "nl-xxx-000001-0").stdout)))
    assert [row["transaction_id"] for row in rows] == ["1", "2"]


def test_the_table_names_reasons_and_draws_bars(statement: Run) -> None:
    lines = statement("--output", "table", COLUMNS="120").stdout.splitlines()
    rows = [[cell.strip() for cell in line.strip("│").split("│")] for line in lines if line.startswith("│")]
    assert rows == [
        ["Company card, BCU7", "yes", "1", "10.50", "2.00", "0.42", "2.42"],
        ["", "no: No contract", "1", "21.3", "0.07", "0.03", "0.10"],
        ["without a card, BCU7", "yes", "2", "12", "1.17", "0.03", "0.20"],
        ["Total", "yes", "3", "22.50", "3.17", "0.45", "2.62"],
        ["", "no", "1", "21.3", "0.07", "0.03", "0.10"],
        ["", "all", "4", "43.80", "3.24", "0.48", "2.72"],
    ]
    assert "Sessions without a part of their amounts, so that sums may be too small: 1" in lines
    bars = {line.split()[0]: line.count("█") for line in lines if re.match(r"[ \d]\d [A-Z][a-z]{2}\b", line)}
    assert (len(bars), bars["2"]) == (31, 0)
    assert bars["6"] == 60 > bars["1"] > bars["25"] > bars["31"] > 0


@pytest.mark.parametrize("columns", [20, 46, 80])
def test_a_narrow_terminal_shows_everything(server: ThreadedServer, terminal: Open, columns: int) -> None:
    rest = {"BLUECURRENT_REST_URL": server.rest_url, "NO_COLOR": "1"}
    screen = terminal("statement", "BCU7", "--month", "2026-10", columns=columns, lines=200, env=rest)
    assert screen.wait() == 0
    for word in ("31 Sat", "Company", "contract", "0.45", "43.80", "21.3"):
        screen.wait_for(word)
    assert b"\x1b[3" not in screen.written  # no colour


def test_an_empty_month_says_so(bluecurrent_server: ThreadedServer, run: Run) -> None:
    rest = {"BLUECURRENT_REST_URL": bluecurrent_server.rest_url}
    bluecurrent_server.answer_http(page([]), times=2)
    done = run("statement", "BCU7", "--month", "2026-02", "--output", "table", env=rest)
    assert (done.returncode, done.stdout, done.stderr) == (0, "No sessions in 2026-02.\n", "")
    done = run("statement", "BCU7", "--output", "csv", env=rest)
    assert (done.returncode, len(done.stdout.splitlines())) == (0, 1)
    last = Month.before(datetime.now(ZoneInfo("Europe/Amsterdam")).date())
    first_day = bluecurrent_server.requests[1].query["start_date"]
    assert (last.first_day - datetime.strptime(first_day, "%d-%m-%Y").date()).days == 7  # noqa: DTZ007


def test_refused_charge_points_are_skipped_and_named(statement: Run, server: ThreadedServer, run: Run) -> None:
    server.answer_http(FORBIDDEN, status=401)
    arguments = ("statement", "BCU7", "BCU8", "--month", "2026-10")
    rest = {"BLUECURRENT_REST_URL": server.rest_url}
    done = run(*arguments, env=rest)
    assert (done.returncode, json.loads(done.stdout)["complete"]) == (0, False)
    assert "bluecurrent: BCU8 was skipped" in done.stderr
    server.answer_http(FORBIDDEN, status=401, times=2)
    done = run(*arguments, env=rest)
    assert (done.returncode, done.stdout) == (1, "")


@needs_signals
@pytest.mark.parametrize(
    ("output", "last"),
    [("json", '"complete": false'), ("csv", "BCU7,4,")],
)
def test_what_was_read_before_ctrl_c_is_printed(
    start: Callable[..., subprocess.Popen[str]], bluecurrent_server: ThreadedServer, output: str, last: str
) -> None:
    bluecurrent_server.answer_http(page(SESSIONS, next_page=2))
    bluecurrent_server.answer_http(delay=60)
    rest = ("--rest-url", bluecurrent_server.rest_url, "--output", output)
    process = start("statement", "BCU7", "--month", "2026-10", *rest)
    bluecurrent_server.until(lambda: len(bluecurrent_server.requests) == 2)
    process.send_signal(signal.SIGINT)
    stdout, stderr = process.communicate(timeout=60)
    assert process.returncode == 130
    assert last in stdout
    assert "incomplete, sessions read: 7" in stderr
    assert stderr.endswith("bluecurrent: interrupted\n")


def test_a_terminal_shows_the_progress(terminal: Open, bluecurrent_server: ThreadedServer) -> None:
    bluecurrent_server.answer_http(page(SESSIONS, next_page=2))
    bluecurrent_server.answer_http(delay=60)
    rest = ("--rest-url", bluecurrent_server.rest_url)
    screen = terminal("statement", "BCU7", "--month", "2026-10", *rest, lines=80)
    screen.wait_for("sessions read: 7 ...")
    screen.interrupt()
    assert screen.wait() == 130
    assert "sessions read: 7 ..." not in screen.text
    screen.wait_for("Statement of 2026-10 (incomplete)")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--month", "2999-01"], "--month 2999-01 has not begun: today is 2"),
        (["--month", "0001-01"], "--month 0001-01 is too early: use 1900-01 or later"),
        (["--month", "October"], "'October' does not exist, or is not written like 2026-10"),
    ],
)
def test_wrong_months_are_refused(run: Run, arguments: list[str], words: str) -> None:
    done = run("statement", "BCU7", "--rest-url", "http://127.0.0.1:9", *arguments)
    assert done.returncode == 2
    assert words in done.stderr


def test_a_month_after_the_time_of_the_demo_is_refused_with_that_time(run: Run) -> None:
    done = run("--demo", "statement", "--month", "2026-02")
    assert done.returncode == 2
    assert done.stderr.endswith("--month 2026-02 has not begun: today is 2026-01-02 in the simulated account\n")
