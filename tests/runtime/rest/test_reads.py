"""Tests what is sent over HTTP, and how lenient the answers are read."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest

from bluecurrent import Client, InvalidRequest, Transaction
from bluecurrent.testing import FixtureServer
from tests.runtime.rest.conftest import make_client

ROW = {"transaction_id": 7, "chargepoint_id": "BCU100001"}


def page(*rows: dict[str, Any], **fields: Any) -> dict[str, Any]:
    return {"data": {"current_page": 1, "next_page": None, "transactions": list(rows)} | fields}


async def read_row(server: FixtureServer, client: Client, **fields: Any) -> Transaction:
    server.answer_http(page(ROW | fields))
    [row] = (await client.get_transactions_page(["BCU100001"])).transactions or []
    return row


async def test_request_has_days_without_zeros_and_no_content_type(server: FixtureServer, client: Client) -> None:
    server.answer_http(page())
    await client.get_transactions_page(
        ["BCU1", "BCU2"], page=3, start=date(2026, 7, 1), end=date(2026, 10, 31), order="oldest"
    )
    [request] = server.requests
    assert request.query == {
        "page": "3",
        "sort_field": "stoppedtimestamp",
        "sort_field_order": "ASC",
        "start_date": "1-7-2026",
        "end_date": "31-10-2026",
    }
    assert request.body == {"chargepoints": [{"chargepoint_id": "BCU1"}, {"chargepoint_id": "BCU2"}]}
    assert request.headers == {"Authorization": "Token <session token>"}


async def test_days_may_be_text(server: FixtureServer, client: Client) -> None:
    server.answer_http(page())
    await client.get_transactions_page(["BCU1"], start="2026-07-01", end="31-7-2026")  # type: ignore[arg-type]
    query = server.requests[0].query
    assert (query["start_date"], query["end_date"]) == ("1-7-2026", "31-7-2026")


@pytest.mark.parametrize(
    "arguments",
    [
        {"evse_ids": []},
        {"evse_ids": "BCU100001"},
        {"page": 0},
        {"start": "1 July"},
        {"end": datetime(2026, 7, 1, tzinfo=UTC)},
        {"order": "DESC"},
    ],
)
async def test_invalid_argument_sends_nothing(server: FixtureServer, client: Client, arguments: dict[str, Any]) -> None:
    with pytest.raises(InvalidRequest) as raised:
        await client.get_transactions_page(**{"evse_ids": ["BCU100001"]} | arguments)
    assert raised.value.argument == next(iter(arguments))
    assert not server.requests


@pytest.mark.parametrize(
    ("sent", "read"),
    [
        ("    2.42", Decimal("2.42")),
        ("2.42", Decimal("2.42")),
        (2.42, Decimal("2.42")),
        (-3, Decimal(-3)),
        ("        ", None),
        ("", None),
        (None, None),
        ("much", None),
        ("nan", None),
        ("1e5", None),
        (True, None),
        ([], None),
    ],
)
async def test_money_is_decimal(server: FixtureServer, client: Client, sent: Any, read: Decimal | None) -> None:
    row = await read_row(server, client, total_costs=sent, kwh=sent)
    assert (row.total_costs, row.kwh) == (read, read)
    assert row.transaction_id == 7


@pytest.mark.parametrize(
    ("sent", "read"), [("1", 1), (2, 2), (" 21 ", 21), (3.0, 3), ("  ", None), (1.5, None), ("x", None)]
)
async def test_whole_numbers_may_be_text(server: FixtureServer, client: Client, sent: Any, read: int | None) -> None:
    row = await read_row(server, client, socket_id=sent, vat=sent)
    assert (row.socket_id, row.vat) == (read, read)


async def test_null_names_and_unknown_fields_are_kept(server: FixtureServer, client: Client) -> None:
    row = await read_row(server, client, evse_name=None, card_name=None, of_tomorrow={"kept": True})
    assert (row.evse_name, row.card_name) == (None, None)
    assert (row.model_extra or {})["of_tomorrow"] == {"kept": True}


async def test_duration_is_real_time_over_the_end_of_summer_time(server: FixtureServer, client: Client) -> None:
    row = await read_row(server, client, started_at="25-10-2026 01:30:00", end_time="25-10-2026 03:30:00")
    assert row.duration == timedelta(hours=3)
    row = await read_row(server, client, started_at="29-03-2026 01:30:00", end_time="29-03-2026 03:30:00")
    assert row.duration == timedelta(hours=1)
    row = await read_row(server, client, started_at="25-10-2026 02:30:00", end_time="")
    assert row.started_at == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)  # the first of the two
    assert row.duration is None


@pytest.mark.parametrize(("reason", "settled"), [(None, True), ("", True), ("No contract", False)])
async def test_session_without_a_reason_against_it_is_settled(
    server: FixtureServer, client: Client, reason: str | None, settled: bool
) -> None:
    assert (await read_row(server, client, reason_no_settlement=reason)).settled is settled
    assert (await read_row(server, client)).settled is True


async def test_statuses_can_be_none_or_of_socket_2(server: FixtureServer, client: Client) -> None:
    server.answer_http({"object": "CH_STATUS", "evse_id": "BCU1", "items": [], "socket_id": None, "socket_ids": []})
    assert await client.get_statuses("BCU1") == []
    server.use("chargepointstatus_socket_2")
    [status] = await client.get_statuses("BCU1")
    assert (status.socket_id, status.evse_id, status.power_kw) == (2, "BCU1", 6.9)


async def test_personal_data_is_hidden(server: FixtureServer, client: Client) -> None:
    shown = repr([*await client.get_contracts(), *await client.get_grids()])
    for secret in ("driver@example.org", "A. Driver", "<iban>", "<contract id>", "Examplestreet", "1234 AB"):
        assert secret not in shown
    assert "BASIS" in shown


async def test_reads_beside_a_client_that_stays_connected(server: FixtureServer) -> None:
    async with make_client(server) as connected:
        session = connected.session
        assert session is not None
        other = make_client(server, session=session.dump())
        assert await other.get_contracts()
        assert connected.is_connected()
        assert sum("opened" in line for line in server.history) == 2  # the log-in and the one connection
    assert json.dumps(server.requests[0].headers) == '{"Authorization": "Token <session token>"}'
