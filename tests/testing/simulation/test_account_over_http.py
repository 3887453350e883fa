"""Tests what a simulated account answers over HTTP: reads, refusals, scripted faults."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from datetime import date
from typing import Any

import aiohttp
import pytest

from bluecurrent import Client, InvalidApiToken, NotAuthorized, RequestTimeout, ServerError, ServiceUnavailable
from bluecurrent.rest_protocol import REST
from bluecurrent.testing import SESSION_TOKEN, SimulatedAccount, ThreadedAccount

TWO_SOCKETS = {"activity": "available", "vehicle_status": "A", "socket_ids": [1, 2]}


@pytest.fixture
async def client(account: SimulatedAccount) -> AsyncIterator[Client]:
    client = Client(account.api_token, url=account.url, rest_url=account.rest_url)
    yield client
    await client.disconnect()


async def send(account: SimulatedAccount, command: str, token: str | None = None, **options: Any) -> tuple[int, Any]:
    """Sends a request with a session token, and returns the status and the JSON value of the answer."""
    route = REST.routes[command]
    path = f"{route.base.url.partition('.nl')[2]}/{route.path}"
    headers = {"Authorization": route.base.scheme.format(SESSION_TOKEN) if token is None else token}
    async with (
        aiohttp.ClientSession(account.rest_url) as session,
        session.request(route.method, path, headers=headers, **options) as answer,
    ):
        return answer.status, await answer.json()


async def test_grids_are_those_of_the_charge_points(account: SimulatedAccount, client: Client) -> None:
    grids = await client.get_grids()
    assert [grid.id for grid in grids] == [f"GRID-{identity}" for identity in account.charge_points]
    assert [grid.smart_charging for grid in grids] == [False, True, False, False]
    [contract] = await client.get_contracts()
    assert contract.iban_beneficiary == "NL91ABNA0417164300"


async def test_statuses_are_those_of_the_socket(client: Client) -> None:
    async with client:
        [status] = await client.get_statuses("BCU100001")
        assert status.model_dump() == (await client.get_status("BCU100001")).model_dump()
        assert (status.socket_id, status.activity) == (1, "charging")


async def test_missing_times_are_null(account: SimulatedAccount) -> None:
    _, answer = await send(account, "chargepointstatus", params={"evse_id": "BCU100001"})
    [status] = answer["items"]
    assert (status["start_datetime"], status["stop_datetime"]) == ("20260102 10:30:00", None)
    assert (answer["object"], answer["socket_id"], answer["socket_ids"]) == ("CH_STATUS", None, [1])


async def test_each_socket_has_a_status() -> None:
    async with SimulatedAccount(speed=None, charge_points={"BCU7": TWO_SOCKETS}) as account:
        account.charge_points["BCU7"].plug_in(socket_id=2)
        client = Client(account.api_token, url=account.url, rest_url=account.rest_url)
        statuses = await client.get_statuses("BCU7")
    assert [(status.socket_id, status.activity) for status in statuses] == [(1, "available"), (2, "charging")]


async def test_another_charge_point_is_forbidden(client: Client) -> None:
    for call in (client.get_statuses("BCU9"), client.get_transactions_page(["BCU100001", "BCU9"])):
        with pytest.raises(NotAuthorized) as raised:
            await call
        assert raised.value.code == 2


async def test_old_session_token_is_renewed(account: SimulatedAccount, client: Client) -> None:
    assert await client.get_grids()
    account.expire()
    assert await client.get_grids()
    assert [request.headers["Authorization"] for request in account.requests][1:] == [
        "Token <session token>",
        "Token <session token 2>",
    ]


@pytest.mark.parametrize("token", ["", "<session token>", "Bearer <session token>", "Token <api token>"])
async def test_header_of_another_form_is_refused(account: SimulatedAccount, token: str) -> None:
    assert await send(account, "getgrids", token) == (
        401,
        {"object": "ERROR", "error": 1, "message": "invalid auth token"},
    )


@pytest.mark.parametrize(
    ("name", "value"), [("page", "0"), ("page", "x"), ("start_date", "2026-01-01"), ("end_date", "32-1-2026")]
)
async def test_unreadable_parameter_is_refused(account: SimulatedAccount, name: str, value: str) -> None:
    body = {"chargepoints": [{"chargepoint_id": "BCU100001"}]}
    status, answer = await send(account, "gettransactions", params={name: value}, json=body)
    assert (status, answer["object"], answer["error"]) == (400, "ERROR", 0)
    assert answer["message"].startswith(f"{name} is")


@pytest.mark.parametrize(
    ("command", "options"),
    [
        ("gettransactions", {"json": {"chargepoints": []}}),
        ("setcapacitytariff", {}),
        ("setcapacitytariff", {"json": [{"evse_id": "BCU100001"}]}),
        ("setcapacitytariff", {"json": {"evse_id": "BCU100001"}}),
        ("setcapacitytariff", {"json": {"evse_id": "BCU100001", "value": "on"}}),
    ],
)
async def test_incomplete_request_is_refused(account: SimulatedAccount, command: str, options: dict[str, Any]) -> None:
    status, answer = await send(account, command, **options)
    assert (status, answer["object"], answer["error"]) == (400, "ERROR", 0)


async def test_numbers_have_the_form_of_the_service() -> None:
    async with SimulatedAccount(speed=None, past_year=True) as account:
        query = {"page": "1", "sort_field_order": "ASC"}
        body = {"chargepoints": [{"chargepoint_id": "BCU100001"}, {"chargepoint_id": "BCU100002"}]}
        _, answer = await send(account, "gettransactions", params=query, json=body)
    page = answer["data"]
    assert {name: value for name, value in page.items() if name != "transactions"} == {
        "current_page": 1,
        "next_page": 2,
        "max_per_page": 25,
        "total_pages": 12,
        "total_transactions": 292,
    }
    row = page["transactions"][0]
    assert (row["transaction_id"], row["socket_id"], row["kwh"], row["vat"]) == (7000001, "1", 12.72, 21)
    assert (row["total_costs"], row["total_costs_ex_vat"]) == ("    3.85", "    3.18")
    assert row["reimbursement_tariff_ex_vat"] == "    0.25"


async def test_unknown_path_is_refused(account: SimulatedAccount) -> None:
    async with aiohttp.ClientSession(account.rest_url) as session, session.get("/app/nothing") as answer:
        assert answer.status == 404


async def test_scripted_refusals_and_faults_are_answered(account: SimulatedAccount, client: Client) -> None:
    account.fail_next("getgrids", 9)
    with pytest.raises(ServerError) as raised:
        await client.get_grids()
    assert raised.value.code == 9
    account.answer_http(status=503, html="<html/>")
    with pytest.raises(ServiceUnavailable):
        await client.get_grids()
    account.silence()
    with pytest.raises(RequestTimeout):
        await client.get_grids(timeout=0.1)
    account.recover()
    assert await client.get_grids()


async def test_answer_comes_after_the_delay_and_the_silence(account: SimulatedAccount, client: Client) -> None:
    await client.get_grids()
    account.silence()
    call = asyncio.create_task(client.get_grids())
    await account.until(lambda: len(account.requests) == 2)
    assert not call.done()
    account.recover()
    assert await call


async def test_days_are_those_of_the_end(account: SimulatedAccount) -> None:
    del account
    rows = [{"chargepoint_id": "BCU100001", "end_time": f"{day:02}-07-2026 00:00:00"} for day in (1, 2, 3, 4)]
    async with SimulatedAccount(speed=None, transactions=rows) as other:
        client = Client(other.api_token, url=other.url, rest_url=other.rest_url)
        pages = client.transactions(["BCU100001"], start=date(2026, 7, 2), end=date(2026, 7, 3), order="oldest")
        found = [each.end_time.day async for each in pages if each.end_time]
    assert found == [2, 3]


def test_account_in_a_thread_answers_over_http() -> None:
    from bluecurrent.sync import Client as SyncClient

    with ThreadedAccount(speed=None, past_year=True) as account:
        client = SyncClient(account.api_token, url=account.url, rest_url=account.rest_url)
        assert len(client.get_grids()) == 4
        account.answer_http(status=401)
        client.get_grids()
        assert len(account.requests) == 3
        account.answer_http({"object": "ERROR", "error": 1, "message": "x"}, status=401, times=2)
        with pytest.raises(InvalidApiToken):
            client.get_grids()
