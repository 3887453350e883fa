"""Tests the iterator over the sessions of all pages: merging, skipping, and pages that lead nowhere."""

from __future__ import annotations

import gc
import logging
import tracemalloc
from datetime import date
from typing import Any

import pytest

from bluecurrent import Client, InvalidRequest, NotAuthorized, ServerError, ServiceUnavailable
from bluecurrent.rest_protocol import REST
from bluecurrent.testing import FixtureServer, ThreadedServer
from tests.runtime.rest.conftest import make_client
from tests.runtime.rest.recorded_pages import refuse, request, row, use

ROUTE = REST.routes["gettransactions"]


async def test_charge_points_are_merged_by_their_ends(server: FixtureServer, client: Client) -> None:
    first = [row("BCU1", 1, "05-07-2026 10:00:00"), row("BCU1", 2, "03-07-2026 10:00:00")]
    second = [row("BCU1", 3, "01-07-2026 10:00:00"), row("BCU1", 4, "")]
    other = [row("BCU2", 5, "04-07-2026 10:00:00"), row("BCU2", 6, "02-07-2026 10:00:00")]
    use(server, request("BCU1", 1, first, 2), request("BCU1", 2, second, None), request("BCU2", 1, other, None))
    found = [item.transaction_id async for item in client.transactions(["BCU1", "BCU2", "BCU1"])]
    assert found == [1, 5, 2, 6, 3, 4]
    assert len(server.requests) == 3


async def test_oldest_sessions_can_come_first(server: FixtureServer, client: Client) -> None:
    one = [row("BCU1", 1, "01-07-2026 10:00:00"), row("BCU1", 2, "03-07-2026 10:00:00")]
    other = [row("BCU2", 3, "02-07-2026 10:00:00")]
    use(server, request("BCU1", 1, one, None, "ASC"), request("BCU2", 1, other, None, "ASC"))
    pages = client.transactions({"BCU2", "BCU1"}, order="oldest")
    assert [item.transaction_id async for item in pages] == [1, 3, 2]
    assert pages.requested == ("BCU1", "BCU2")


async def test_pages_are_read_when_they_are_needed(server: FixtureServer, client: Client) -> None:
    rows = [row("BCU1", number, "01-07-2026 10:00:00") for number in range(50)]
    use(server, request("BCU1", 1, rows[:25], 2, total=400), request("BCU1", 2, rows[25:], 3, total=400))
    pages = client.transactions(["BCU1"])
    for _ in range(26):
        await anext(pages)
    assert len(server.requests) == 2
    await pages.aclose()
    with pytest.raises(StopAsyncIteration):
        await anext(pages)


@pytest.mark.usefixtures("frozen_heap")
async def test_memory_stays_flat(server: FixtureServer, client: Client) -> None:
    rows = [row("BCU1", number, "01-07-2026 10:00:00") | {"card_name": "x" * 1000} for number in range(25)]
    server.answer_http(request("BCU1", 1, rows, 2).answer)
    pages = client.transactions(["BCU1"])
    await anext(pages)
    for number in range(2, 41):
        numbered = [each | {"transaction_id": 100 * number + index} for index, each in enumerate(rows)]
        server.answer_http(request("BCU1", number, numbered, number + 1).answer)
    server.answer_http(request("BCU1", 41, [], None).answer)
    seen = 1
    tracemalloc.start()
    try:
        sizes = []
        async for _ in pages:
            seen += 1
            if seen % 250 == 0:
                server.requests.clear()
                server.history.clear()
                gc.collect()
                sizes.append(tracemalloc.get_traced_memory()[0])
    finally:
        tracemalloc.stop()
    assert seen == 1000
    assert sizes[-1] - sizes[0] < 300_000  # the pages that were read in between take more than 800 kB


async def test_refused_charge_point_is_skipped_and_named(
    server: FixtureServer, client: Client, caplog: pytest.LogCaptureFixture
) -> None:
    use(server, refuse("BCU1"), request("BCU2", 1, [row("BCU2", 1, "01-07-2026 10:00:00")], None))
    pages = client.transactions(["BCU1", "BCU2"])
    with caplog.at_level(logging.WARNING):
        assert [item.transaction_id async for item in pages] == [1]
    assert isinstance(pages.skipped["BCU1"], NotAuthorized)
    assert [record.message for record in caplog.records if "BCU1 is skipped: gettransactions" in record.message]


@pytest.mark.parametrize(
    ("status", "answer"),
    [(401, {"object": "ERROR", "error": 9}), (404, {"object": "ERROR", "error": 5, "message": "gone"}), (404, {})],
)
async def test_every_refusal_of_one_charge_point_is_skipped(
    server: FixtureServer, client: Client, status: int, answer: object
) -> None:
    use(server, refuse("BCU1", status, answer), request("BCU2", 1, [row("BCU2", 1, "01-07-2026 10:00:00")], None))
    pages = client.transactions(["BCU1", "BCU2"])
    assert [item.transaction_id async for item in pages] == [1]
    assert isinstance(pages.skipped["BCU1"], ServerError)


async def test_other_errors_end_the_iteration(server: FixtureServer, client: Client) -> None:
    server.answer_http(status=503, html="<html/>")
    pages = client.transactions(["BCU1", "BCU2"])
    with pytest.raises(ServiceUnavailable):
        await anext(pages)
    assert pages.skipped == {}


@pytest.mark.parametrize("next_page", [2, 1, 0, -5])
async def test_next_page_that_is_not_higher_is_an_error(server: FixtureServer, client: Client, next_page: int) -> None:
    rows = [row("BCU1", number, "01-07-2026 10:00:00") for number in (1, 2)]
    use(server, request("BCU1", 1, rows[:1], 2), request("BCU1", 2, rows[1:], next_page))
    found = []
    with pytest.raises(ServerError, match=f"page 2 of BCU1 names page {next_page} as the next one"):
        found += [item async for item in client.transactions(["BCU1"])]
    assert len(server.requests) == 2


async def test_empty_page_that_names_another_one_is_an_error(server: FixtureServer, client: Client) -> None:
    rows = [row("BCU1", 1, "01-07-2026 10:00:00")]
    use(server, request("BCU1", 1, rows, 2), *(request("BCU1", number, [], number + 1) for number in range(2, 6)))
    pages = client.transactions(["BCU1"])
    assert (await anext(pages)).transaction_id == 1
    with pytest.raises(ServerError, match="page 2 of BCU1 is empty, but names page 3 as the next one"):
        await anext(pages)
    assert len(server.requests) == 2


async def test_page_that_is_repeated_under_a_higher_number_is_an_error(server: FixtureServer, client: Client) -> None:
    rows = [row("BCU1", number, "01-07-2026 10:00:00") for number in (1, 2)]
    server.answer_http(request("BCU1", 1, rows, 2).answer)
    server.answer_http(request("BCU1", 2, rows[:1], 3).answer)  # one in common is no repetition
    server.answer_http(request("BCU1", 3, rows[:1], 4).answer)
    found: list[Any] = []
    with pytest.raises(ServerError, match="page 3 of BCU1 repeats the page before it"):
        async for item in client.transactions(["BCU1"]):
            found.append(item.transaction_id)  # noqa: PERF401 - the iterator fails after these
    assert (found, len(server.requests)) == ([1, 2, 1], 3)


async def test_sessions_that_a_new_one_has_moved_to_the_next_page_are_given_once(
    server: FixtureServer, client: Client
) -> None:
    rows = [row("BCU1", number, "01-07-2026 10:00:00") for number in range(5)]
    use(server, request("BCU1", 1, rows[:3], 2), request("BCU1", 2, rows[1:4], 3), request("BCU1", 3, rows[3:], None))
    assert [item.transaction_id async for item in client.transactions(["BCU1"])] == [0, 1, 2, 3, 4]


async def test_too_many_requests_skip_no_charge_point(server: FixtureServer, client: Client) -> None:
    server.answer_http(status=429)
    pages = client.transactions(["BCU1", "BCU2"])
    with pytest.raises(ServiceUnavailable, match=r"too many requests \(HTTP 429\)"):
        await anext(pages)
    assert pages.skipped == {}


async def test_page_number_above_the_highest_is_an_error(server: FixtureServer, client: Client) -> None:
    use(server, request("BCU1", 1, [row("BCU1", 1, "")], 10_000))
    pages = client.transactions(["BCU1"])
    assert (await anext(pages)).transaction_id == 1
    with pytest.raises(ServerError, match=r"the service names page 10000 of BCU1, which can't be read: .*9999"):
        await anext(pages)


async def test_without_names_all_charge_points_are_read(server: FixtureServer) -> None:
    async with make_client(server) as client:
        pages = client.transactions()
        count = len([item async for item in pages])
    assert pages.requested == ("BCU100001", "BCU100002", "BCU100003")
    assert count == 9


@pytest.mark.parametrize("evse_ids", ["BCU1", 5, b"BCU1"])
async def test_charge_points_must_be_a_list_of_names(client: Client, evse_ids: Any) -> None:
    with pytest.raises(InvalidRequest) as raised:
        client.transactions(evse_ids)
    assert raised.value.argument == "evse_ids"


@pytest.mark.parametrize("start", [date(2026, 7, 2), "2-7-2026", "2026-07-02"])
@pytest.mark.parametrize("end", [date(2026, 7, 1), "1-7-2026"])
async def test_end_before_the_start_is_refused(server: FixtureServer, client: Client, start: Any, end: Any) -> None:
    with pytest.raises(InvalidRequest, match="gettransactions: end: it must not be before start") as raised:
        await anext(client.transactions(["BCU1"], start=start, end=end))
    assert raised.value.argument == "end"
    assert not server.requests


async def test_empty_list_of_charge_points_gives_no_sessions(server: FixtureServer, client: Client) -> None:
    assert [item async for item in client.transactions([])] == []
    assert not server.requests


def test_synchronous_client_iterates_over_pages() -> None:
    from bluecurrent.sync import Client as SyncClient

    with ThreadedServer("gettransactions") as server:
        client = SyncClient(server.api_token, url=server.url, rest_url=server.rest_url)
        pages = client.transactions(["BCU1"])
        assert [item.transaction_id for item in pages] == [7000001, 7000002, 7000003]
        assert pages.skipped == {}
        with client:
            pages = client.transactions(["BCU1"])
            assert next(pages).transaction_id == 7000001
            pages.close()
            assert list(pages) == []
