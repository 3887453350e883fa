"""Tests `bluecurrent transactions`: the table with sums, CSV and JSON, and what is skipped or refused."""

from __future__ import annotations

import csv
import io
import json
import sys
from typing import Any

import pytest

from bluecurrent.cli.output.csv_lines import CsvLines, format_csv_value
from bluecurrent.testing import ThreadedServer

from ..conftest import Run

FORBIDDEN: dict[str, Any] = {"object": "ERROR", "error": 2, "message": "forbidden"}


@pytest.fixture
def rest(bluecurrent_server: ThreadedServer) -> dict[str, str]:
    """Returns the environment with the address for requests over HTTP."""
    return {"BLUECURRENT_REST_URL": bluecurrent_server.rest_url}


def test_table_has_sums(run: Run, rest: dict[str, str]) -> None:
    done = run("transactions", "BCU7", "--output", "table", env=rest | {"COLUMNS": "140"})
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[-1] == "Sums of 3: Energy 31.80 kWh, Costs without VAT 6.46 EUR, Costs 7.82 EUR"
    assert "2026-07-03 12:30:00" in done.stdout
    assert "8:30:30" in done.stdout


def test_csv_has_all_fields_and_plain_decimals(run: Run, rest: dict[str, str]) -> None:
    text = run("transactions", "BCU7", "--output", "csv", env=rest).stdout
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    assert [row["total_costs"] for row in rows] == ["2.42", "5.4", ""]
    assert [row["kwh"] for row in rows] == ["10.5", "21.30", "0"]
    assert [row["settled"] for row in rows] == ["true", "false", "true"]
    assert rows[0]["started_at"] == "2026-07-03T10:00:00+02:00"
    assert rows[0]["duration"] == "2:30:00"
    assert {row["chargepoint_id"] for row in rows} == {"BCU7"}


def test_sums_are_those_of_a_currency(run: Run, rest: dict[str, str], bluecurrent_server: ThreadedServer) -> None:
    costs = [("EUR", 2), ("GBP", "1.10"), ("EUR", "0.50")]
    rows = [{"transaction_id": 1, "kwh": 1, "currency": name, "total_costs": value} for name, value in costs]
    bluecurrent_server.answer_http({"data": {"next_page": None, "transactions": rows}})
    done = run("transactions", "BCU7", "--output", "table", env=rest | {"COLUMNS": "140"})
    assert done.stdout.splitlines()[-2:] == [
        "Sums of 2: Energy 2 kWh, Costs without VAT 0 EUR, Costs 2.50 EUR",
        "Sums of 1: Energy 1 kWh, Costs without VAT 0 GBP, Costs 1.10 GBP",
    ]
    assert "Currency" in done.stdout
    assert "EUR)" not in done.stdout


@pytest.mark.parametrize(("columns", "text"), [("140", "Costs (GBP)"), ("60", "1.10 GBP")])
def test_costs_have_the_unit_of_their_currency(
    run: Run, rest: dict[str, str], bluecurrent_server: ThreadedServer, columns: str, text: str
) -> None:
    row = {"transaction_id": 1, "end_time": "01-07-2026 10:00:00", "currency": "GBP", "total_costs": "1.10"}
    bluecurrent_server.answer_http({"data": {"next_page": None, "transactions": [row]}})
    table = run("transactions", "BCU7", "--output", "table", env=rest | {"COLUMNS": columns}).stdout
    assert text in table
    assert "EUR" not in table.rpartition("Sums")[0]


@pytest.mark.parametrize("start", ["\n=", "\uff1d"])
def test_csv_quotes_every_start_of_a_formula(start: str) -> None:
    assert format_csv_value(f"{start}1+1") == f"'{start}1+1"


def test_refused_session_is_no_fault_of_the_api_token(
    run: Run, rest: dict[str, str], bluecurrent_server: ThreadedServer
) -> None:
    bluecurrent_server.answer_http({}, status=401, times=2)
    done = run("transactions", "BCU7", env=rest)
    assert done.returncode == 1
    assert "not the session of its log-in" in done.stderr
    assert "copied" not in done.stderr


def test_csv_holds_no_formula(run: Run, rest: dict[str, str], bluecurrent_server: ThreadedServer) -> None:
    row = {"transaction_id": 1, "card_name": "=1+1", "reason_no_settlement": 'a "b", c'}
    bluecurrent_server.answer_http({"data": {"next_page": None, "transactions": [row]}})
    done = run("transactions", "BCU7", "--output", "csv", env=rest)
    [read] = csv.DictReader(io.StringIO(done.stdout, newline=""))
    assert (read["card_name"], read["reason_no_settlement"]) == ("'=1+1", 'a "b", c')


def test_a_card_without_sessions_is_told_with_those_that_have_some(run: Run, rest: dict[str, str]) -> None:
    done = run("transactions", "BCU7", "--card", "Nope", env=rest)
    assert (done.returncode, done.stdout) == (0, "")
    others = "Company card, NL-XXX-000001-0"
    assert done.stderr == f"bluecurrent: no sessions of the card Nope; there are some of: {others}\n"


def test_json_lines_hold_the_sessions_of_the_named_card(run: Run, rest: dict[str, str]) -> None:
    lines = run("transactions", "BCU7", "--card", "company CARD", "--json", env=rest).stdout.splitlines()
    items = [json.loads(line) for line in lines]
    assert [item["transaction_id"] for item in items] == [7000001, 7000003]
    assert (items[0]["duration"], items[0]["total_costs"]) == (9000.0, "2.42")


def test_days_and_order_are_sent(run: Run, rest: dict[str, str], bluecurrent_server: ThreadedServer) -> None:
    arguments = ["--from", "2026-07-01", "--to", "2026-10-31", "--oldest-first", "--json"]
    done = run("transactions", "BCU7", *arguments, env=rest)
    assert [json.loads(line)["transaction_id"] for line in done.stdout.splitlines()] == [7000001, 7000004]
    query = bluecurrent_server.requests[0].query
    assert (query["start_date"], query["end_date"], query["sort_field_order"]) == ("1-7-2026", "31-10-2026", "ASC")


def test_skipped_charge_points_are_named(run: Run, rest: dict[str, str], bluecurrent_server: ThreadedServer) -> None:
    bluecurrent_server.answer_http(FORBIDDEN, status=401)
    done = run("transactions", "BCU1", "BCU2", "--json", env=rest)
    assert (done.returncode, len(done.stdout.splitlines())) == (0, 3)
    assert done.stderr == "bluecurrent: BCU1 was skipped: gettransactions: forbidden\n"
    bluecurrent_server.answer_http(FORBIDDEN, status=401)
    done = run("transactions", "BCU1", "--json", env=rest)
    assert (done.returncode, done.stdout) == (1, "")


def test_without_evse_id_all_charge_points_are_read(run: Run, rest: dict[str, str]) -> None:
    lines = run("transactions", "--json", env=rest).stdout.splitlines()
    assert {json.loads(line)["chargepoint_id"] for line in lines} == {"BCU100001", "BCU100002", "BCU100003"}


def test_csv_lines_end_in_the_same_way_on_windows(monkeypatch: pytest.MonkeyPatch) -> None:
    written = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(written, encoding="utf-8", newline="\r\n", write_through=True))
    CsvLines(["a", "b"]).print_header()
    assert written.getvalue() == b"a,b\r\n"


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["BCU1"], "--url needs --rest-url"),
        (["BCU1", "--from", "soon"], "'soon' does not exist, or is not written like 2026-10-01"),
        (["BCU1", "--from", "2026-10-31", "--to", "2026-10-01"], "--from 2026-10-31 is after --to 2026-10-01"),
        (["BCU1", "--json", "--output", "csv"], "--json and --output csv contradict each other"),
    ],
)
def test_wrong_options_are_refused(run: Run, arguments: list[str], words: str) -> None:
    done = run("transactions", *arguments)
    assert done.returncode == 2
    assert words in done.stderr


def test_the_demo_has_the_sessions_of_a_year(run: Run) -> None:
    lines = run("transactions", "--demo", "--json").stdout.splitlines()
    items = [json.loads(line) for line in lines]
    assert {item["chargepoint_id"] for item in items} == {"BCU100001", "BCU100002"}
    assert {item["card_name"] is None for item in items} == {True, False}
    statement = json.loads(run("statement", "--demo").stdout)
    december = [item for item in items if item["end_time"].startswith("2025-12")]
    assert (statement["month"], statement["totals"][0]["sessions"]) == ("2025-12", len(december))
