"""Tests that HTTP requests are recorded without private values, by a client and by the proxy, and can be replayed."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from bluecurrent import Client, NotAuthorized, Transaction
from bluecurrent.testing import FixtureServer, Http, Recorder, RecordingProxy, SimulatedAccount, read_recording
from bluecurrent.testing.recording_format.recording_types import Event

SESSION, EVSE, FLOW = "d9c1a35bb0e84e6c9f11", "BCU771234", "9b2f7a64-2d1c-4a0e-b6a1-0f5a4a2f9d11"
NAME, IBAN, EMAIL = "Jan Jansen-de Vries", "NL02RABO0123456789", "jan.jansen@voorbeeld.nl"
SECRETS = [
    *(SESSION, EVSE, FLOW, NAME, IBAN, EMAIL, "Thuislader", "NL-GRD-774411-3", "Leaf van Jan", "Kerkstraat"),
    *("9721 XB", "48213", "KX-411-T"),
]
TOKEN = {"Authorization": f"Token {SESSION}"}
ACCOUNT, ACTIONS = "/app/bc_api/api/v2.0", "/app/bce_api/api/v1/chargepoints/actions"
ROW = {
    "transaction_id": 7123456,
    "chargepoint_id": EVSE,
    "evse_name": "Thuislader",
    "started_at": "03-07-2026 10:00:00",
    "kwh": "   10.50",
    "card_id": "NL-GRD-774411-3",
    "card_name": "Leaf van Jan",
    "total_costs": "    2.42",
    "reason_no_settlement": f"No contract of {EMAIL} at {EVSE}",
    "plate": "KX-411-T",
}
CONTRACT = {"contract_id": "BCU48213", "contact_email": EMAIL, "beneficiary_name": NAME, "iban_beneficiary": IBAN}
ADDRESS = {"street": "Kerkstraat", "housenumber": "48213", "postal_code": "9721 XB", "city": "Groningen"}
QUERY = {"page": "1", "sort_field": "stoppedtimestamp", "sort_field_order": "DESC", "start_date": "1-7-2026"}


def requests(path: Path) -> list[Http]:
    return [event for event in read_recording(path).events if isinstance(event, Http)]


async def send(url: str, method: str, path: str, **options: Any) -> None:
    options = {"headers": TOKEN} | options
    async with aiohttp.ClientSession(url) as session, session.request(method, path, **options) as answer:
        await answer.read()


def known_parts(row: Transaction) -> tuple[Any, ...]:
    """Returns the fields that are not replaced in recordings."""
    return row.transaction_id, row.started_at, row.end_time, row.kwh, row.total_costs, row.vat


async def record(path: Path, method: str, target: str, content: Any, reply: dict[str, Any], **options: Any) -> Http:
    """Sends a request through the proxy to a server with this answer, and returns what is recorded."""
    async with FixtureServer() as server:
        server.answer_http(content, **reply)
        async with RecordingProxy(path, upstream=server.url, rest_upstream=server.rest_url) as proxy:
            await send(proxy.rest_url, method, target, **options)
    text = path.read_text(encoding="utf-8")  # noqa: ASYNC240 - nothing else runs
    assert [secret for secret in SECRETS if secret in text] == []
    [event] = requests(path)
    return event


async def test_client_is_recorded_and_can_be_replayed(tmp_path: Path) -> None:
    path = tmp_path / "year.jsonl"
    with Recorder(path) as recorder:
        async with SimulatedAccount(speed=None, past_year=True) as account:
            options: dict[str, Any] = {"url": account.url, "rest_url": account.rest_url, "recorder": recorder}
            async with Client(account.api_token, **options) as client:
                expected = await client.get_transactions_page(["BCU100001"], page=2)
                statuses = await client.get_statuses("BCU100002")
                with pytest.raises(NotAuthorized):
                    await client.get_statuses("BCU100009")
    assert [type(event).__name__ for event in read_recording(path).events].count("Http") == 3
    async with FixtureServer(path) as server:
        client = Client(server.api_token, url=server.url, rest_url=server.rest_url)
        found = await client.get_transactions_page(["BCU100001"], page=2)
        assert [known_parts(row) for row in found.transactions or ()] == [
            known_parts(row) for row in expected.transactions or ()
        ]
        assert await client.get_statuses("BCU100002") == statuses
        with pytest.raises(NotAuthorized):
            await client.get_statuses("BCU100002")


async def test_page_of_transactions_has_no_private_values(tmp_path: Path) -> None:
    body = {"chargepoints": [{"chargepoint_id": EVSE}]}
    page = {"data": {"current_page": 1, "next_page": None, "transactions": [ROW]}}
    path = f"{ACCOUNT}/gettransactions"
    event = await record(tmp_path / "x.jsonl", "POST", path, page, {}, params=QUERY, data=json.dumps(body))
    assert (event.path, event.query) == (path, QUERY)
    assert event.headers == {"Authorization": "Token <session token>", "Content-Type": "text/plain; charset=utf-8"}
    assert event.body == {"chargepoints": [{"chargepoint_id": "BCU100001"}]}
    assert event.answer is not None
    [row] = event.answer["data"]["transactions"]
    assert row == ROW | {
        "chargepoint_id": "BCU100001",
        "evse_name": "Home left",
        "card_id": "NL-XXX-000001-0",
        "card_name": "Company card",
        "reason_no_settlement": "No contract of driver@example.org at BCU100001",
        "plate": "<text 1>",
    }


@pytest.mark.parametrize(
    ("path", "content"),
    [
        ("getcontracts", {"contracts": [CONTRACT]}),
        ("getgrids", {"grids": [{"id": f"GRID-{EVSE}", "smart_charging": True, "address": ADDRESS}]}),
        ("getgrids", {"success": False, "error": f"not for {EMAIL} at {EVSE}"}),
        ("getgrids", {"object": "ERROR", "error": 2, "message": f"{EMAIL} may not use {EVSE}"}),
        ("getgrids", {"grids": [], "of": {"plate": "KX-411-T", "pin": 48213}}),
        ("getmore", {"owner": NAME, "pins": [48213, True]}),
        ("getmore/KX-411-T/48213", [NAME]),
        ("getgrids", f"<html>{NAME}</html>"),
    ],
)
async def test_answer_has_no_private_values(tmp_path: Path, path: str, content: Any) -> None:
    status = 401 if "message" in content else 200
    event = await record(tmp_path / "x.jsonl", "GET", f"{ACCOUNT}/{path}", content, {"status": status})
    assert event.status == status
    assert event.headers["Authorization"] == "Token <session token>"
    assert (event.answer is None) == (not isinstance(content, dict))


async def test_bare_token_and_flow_id_are_replaced(tmp_path: Path) -> None:
    body = {"chargepoint_id": EVSE, "socket_id": 2, "flow_id": FLOW}
    headers = {"Authorization": SESSION, "Content-Type": "application/json"}
    path = f"{ACTIONS}/setoperative"
    event = await record(
        tmp_path / "x.jsonl", "POST", path, {"success": True}, {}, data=json.dumps(body), headers=headers
    )
    assert event.headers == {"Authorization": "<session token>", "Content-Type": "application/json"}
    stand_in = "00000000-0000-4000-8000-000000000001"
    assert event.body == {"chargepoint_id": "BCU100001", "socket_id": 2, "flow_id": stand_in}
    assert event.answer == {"success": True}


async def test_proxy_forwards_status_type_and_body(tmp_path: Path) -> None:
    async with FixtureServer() as server:
        server.answer_http(status=503, html="<html>down</html>")
        async with (
            RecordingProxy(tmp_path / "x.jsonl", upstream=server.url, rest_upstream=server.rest_url) as proxy,
            aiohttp.ClientSession(proxy.rest_url) as session,
            session.get("/a%20b?c=%2F") as answer,
        ):
            assert (answer.status, answer.content_type) == (503, "text/html")
            assert await answer.text() == "<html>down</html>"
        [request] = server.requests
    assert (request.path, request.query) == ("/a b", {"c": "/"})


async def test_unreachable_service_is_a_bad_gateway(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    async with FixtureServer() as server:
        options: dict[str, Any] = {"upstream": server.url, "rest_upstream": "http://127.0.0.1:9"}
        async with (
            RecordingProxy(tmp_path / "x.jsonl", **options) as proxy,
            aiohttp.ClientSession(proxy.rest_url) as session,
            session.get("/") as answer,
        ):
            assert answer.status == 502
    assert "could not connect to 127.0.0.1:9" in caplog.text
    assert requests(tmp_path / "x.jsonl") == []


async def test_another_service_gets_no_requests_unless_it_is_named(tmp_path: Path) -> None:
    async with FixtureServer() as server, RecordingProxy(tmp_path / "x.jsonl", upstream=server.url) as proxy:
        assert not proxy.records_http
        with pytest.raises(RuntimeError, match="name their service with rest_upstream"):
            _ = proxy.rest_url
    assert RecordingProxy(tmp_path / "y.jsonl").records_http


class BrokenRecorder:
    """Fails with every HTTP request."""

    def __init__(self, recorder: Recorder) -> None:
        self.tap = recorder.tap

    def exchanged(self, exchange: Any) -> None:
        raise ValueError(str(exchange))


async def test_error_of_a_recorder_does_not_end_a_call(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    with Recorder(tmp_path / "x.jsonl") as recorder:
        async with FixtureServer() as server:
            options: dict[str, Any] = {
                "url": server.url,
                "rest_url": server.rest_url,
                "recorder": BrokenRecorder(recorder),
            }
            async with Client(server.api_token, **options) as client:
                for _ in range(2):
                    assert await client.get_grids()
    assert [record.message for record in caplog.records] == ["recording failed: ValueError"]
    events: list[Event] = list(read_recording(tmp_path / "x.jsonl").events)
    assert events
