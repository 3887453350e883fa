"""Tests the finished sessions of a simulated account: its own, given ones, and those of the year before."""

from __future__ import annotations

from collections import Counter
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from itertools import pairwise
from typing import Any

import pytest

from bluecurrent import Client, Transaction
from bluecurrent.testing import SimulatedAccount


@asynccontextmanager
async def opened(**options: Any) -> AsyncGenerator[tuple[SimulatedAccount, Client], None]:
    """Starts an account and connects a client to it."""
    async with (
        SimulatedAccount(speed=None, **options) as account,
        Client(account.api_token, url=account.url, rest_url=account.rest_url) as client,
    ):
        yield account, client


async def read_all(client: Client, **options: Any) -> list[Transaction]:
    return [transaction async for transaction in client.transactions(**options)]


async def test_account_without_a_past_has_no_sessions() -> None:
    async with opened() as (account, client):
        assert await read_all(client) == []
        assert [request.name for request in account.requests] == ["POST gettransactions"] * 4


async def test_session_that_ends_is_a_transaction() -> None:
    async with opened() as (account, client):
        charge_point = account.charge_points["BCU100003"]
        await client.set_plug_and_charge("BCU100003", False)
        charge_point.plug_in()
        await client.start_session("BCU100003", "00000000000002")
        account.advance(hours=2)
        status = await client.get_status("BCU100003")
        charge_point.unplug()
        [found] = await read_all(client, evse_ids=["BCU100003"])
    assert (found.transaction_id, found.socket_id, found.evse_name) == (7000001, 1, "Visitors")
    assert (found.card_id, found.card_name) == ("NL-XXX-000002-0", "Private card")
    assert found.started_at == status.start_datetime
    assert found.end_time == datetime(2026, 1, 2, 12, 30, tzinfo=UTC)
    assert found.kwh == Decimal(str(status.actual_kwh)).quantize(Decimal("0.01"))
    assert abs(float(found.total_costs or 0) - (status.total_cost or 0)) < 0.01
    assert (found.reimbursement_tariff_ex_vat, found.vat, found.settled) == (Decimal("0.25"), 21, True)


@pytest.mark.parametrize(("card", "name"), [("BCU-APP", None), ("00000000000003", "Pool car")])
async def test_session_has_the_card_that_started_it(card: str, name: str | None) -> None:
    async with opened() as (account, client):
        await client.set_plug_and_charge("BCU100003", False)
        account.charge_points["BCU100003"].plug_in()
        await client.start_session("BCU100003", card)
        await client.stop_session("BCU100003")
        [found] = await read_all(client)
    assert found.card_name == name


async def test_plug_and_charge_takes_the_card_of_the_charge_point() -> None:
    async with opened() as (account, client):
        account.charge_points["BCU100003"].plug_in()
        account.charge_points["BCU100003"].unplug()
        [found] = await read_all(client)
    assert found.card_name == "Company card"


async def test_socket_of_the_session_is_named() -> None:
    two_sockets = {"activity": "available", "vehicle_status": "A", "socket_ids": [1, 2]}
    async with opened(charge_points={"BCU7": two_sockets}) as (account, client):
        account.charge_points["BCU7"].plug_in(socket_id=2)
        account.advance(hours=1)
        account.charge_points["BCU7"].unplug(socket_id=2)
        [found] = await read_all(client)
    assert found.socket_id == 2
    assert found.kwh


async def test_past_year_has_three_cards_two_charge_points_and_both_clock_changes() -> None:
    async with opened(past_year=True) as (_, client):
        newest_first = await read_all(client)
        oldest_first = await read_all(client, order="oldest")
    assert newest_first == oldest_first[::-1]
    ends = [each.end_time for each in oldest_first if each.end_time]
    assert len(ends) == len(oldest_first)
    assert ends == sorted(ends)
    assert datetime(2025, 1, 2, tzinfo=UTC) < ends[0] < ends[-1] < datetime(2026, 1, 2, 9, tzinfo=UTC)
    cards = Counter(each.card_name for each in oldest_first)
    assert cards.keys() == {"Company card", "Private card", "Pool car", None}
    assert cards[None] == 1
    assert {each.chargepoint_id for each in oldest_first} == {"BCU100001", "BCU100002"}
    assert [each.reason_no_settlement for each in oldest_first if not each.settled] == ["No contract"]
    nights = {each.started_at: each.duration for each in oldest_first if each.started_at and each.started_at.hour == 1}
    assert list(nights.values()) == [timedelta(hours=1), timedelta(hours=3)]
    assert [started.date().isoformat() for started in nights if started] == ["2025-03-30", "2025-10-26"]


async def test_past_year_is_the_same_each_time_and_another_with_another_seed() -> None:
    found = []
    for seed in (0, 0, 7):
        async with opened(past_year=True, seed=seed) as (_, client):
            found.append((await client.get_transactions_page(["BCU100001"])).model_dump())
    assert found[0] == found[1] != found[2]


async def test_sessions_of_a_charge_point_do_not_overlap() -> None:
    async with opened(past_year=True) as (_, client):
        for identity in ("BCU100001", "BCU100002"):
            found = await read_all(client, evse_ids=[identity], order="oldest")
            for (_, end), (start, _) in pairwise((each.started_at, each.end_time) for each in found):
                assert end is not None
                assert start is not None
                assert end <= start


async def test_pages_have_25_sessions_and_end_with_none() -> None:
    rows = [{"chargepoint_id": "BCU100001", "transaction_id": number} for number in range(51)]
    async with opened(transactions=rows) as (_, client):
        pages = [await client.get_transactions_page(["BCU100001"], page=number) for number in (1, 2, 3, 4)]
    assert [len(page.transactions or ()) for page in pages] == [25, 25, 1, 0]
    assert [page.next_page for page in pages] == [2, 3, None, None]
    assert [(page.current_page, page.total_pages, page.total_transactions) for page in pages] == [
        (number, 3, 51) for number in (1, 2, 3, 4)
    ]
