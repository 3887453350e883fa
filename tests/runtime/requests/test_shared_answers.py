"""Tests which call gets an answer that names another charge point of the same grid connection."""

from __future__ import annotations

import asyncio

import pytest

from bluecurrent import Client
from bluecurrent._runtime.core.errors import ConnectionLost
from bluecurrent._runtime.core.protocol_table_types import Route
from bluecurrent._runtime.decoding.received_model_base_classes import UnknownMessage
from bluecurrent._runtime.requests.call_state import Call
from bluecurrent._runtime.requests.correlation import Correlation
from bluecurrent.protocol import PROTOCOL as BLUE_CURRENT
from bluecurrent.testing import FixtureServer, Frame, Header, Open, Recording
from bluecurrent.testing.recording_format.exchange_splitting import exchanges
from tests.runtime.kettle_protocol import KETTLE, protocol

KETTLES = protocol()
PROTOCOL = KETTLES._replace(
    routes={**KETTLES.routes, "GET_STOVE": Route(command="GET_STOVE", answer="STOVE", repeatable=True)},
    keys={**KETTLES.keys, "STOVE": KETTLE._replace(form="STOVE-{}", shared=True)},
)


@pytest.fixture
def correlation() -> Correlation:
    return Correlation(PROTOCOL)


def ask(correlation: Correlation, kettle: str) -> Call:
    data = {"do": "GET_STOVE", "kettle": kettle}
    call = Call(route=PROTOCOL.routes["GET_STOVE"], message=data, identity=kettle)
    correlation.track_sent(call)
    return call


def stove(kettle: str) -> UnknownMessage:
    """Makes an answer that names a kettle on the stove."""
    return UnknownMessage("STOVE", {"kettle": f"STOVE-{kettle}"})


def test_the_only_waiting_call_gets_the_answer(correlation: Correlation) -> None:
    call = ask(correlation, "K2")
    assert correlation.receive(stove("K1")) == (call,)
    assert call.result is not None
    assert correlation.receive(stove("K1")) == ()


def test_an_answer_goes_to_the_call_that_it_names(correlation: Correlation) -> None:
    first, second = ask(correlation, "K1"), ask(correlation, "K2")
    assert correlation.receive(stove("K2")) == (second,)
    assert correlation.receive(stove("K1")) == (first,)


@pytest.mark.parametrize("named", ["K1", "K2", "K3"])
def test_calls_that_wait_at_once_get_one_answer_each(correlation: Correlation, named: str) -> None:
    calls = {ask(correlation, kettle) for kettle in ("K1", "K2")}
    changed = [correlation.receive(stove(named)) for _ in calls]
    assert {call for [call] in changed} == calls


def test_answers_that_name_no_waiting_call_are_taken_in_order(correlation: Correlation) -> None:
    calls = [ask(correlation, kettle) for kettle in ("K2", "K3")]
    assert [correlation.receive(stove("K1")) for _ in calls] == [(call,) for call in calls]


def test_an_object_that_is_not_shared_answers_only_the_call_that_it_names(correlation: Correlation) -> None:
    call = Call(route=PROTOCOL.routes["GET_HEAT"], message={"do": "GET_HEAT", "kettle": "K2"}, identity="K2")
    correlation.track_sent(call)
    assert correlation.receive(UnknownMessage("HEAT", {"kettle": "K1"})) == ()


def test_the_late_answer_of_an_abandoned_call_answers_no_other_call(correlation: Correlation) -> None:
    correlation.abandon(ask(correlation, "K1"))
    call = ask(correlation, "K2")
    assert correlation.receive(stove("K1")) == ()
    assert correlation.receive(stove("K1")) == (call,)


def test_the_late_answer_of_an_abandoned_call_answers_the_same_question(correlation: Correlation) -> None:
    correlation.abandon(ask(correlation, "K1"))
    call = ask(correlation, "K1")
    assert correlation.receive(stove("K1")) == (call,)


def test_abandoned_calls_are_forgotten_with_the_connection(correlation: Correlation) -> None:
    correlation.abandon(ask(correlation, "K1"))
    correlation.fail_or_requeue_calls(ConnectionLost("gone"), resend=True)
    call = ask(correlation, "K2")
    assert correlation.receive(stove("K1")) == (call,)


async def test_both_charge_points_get_the_status_of_their_grid_connection() -> None:
    async with FixtureServer("get_grid_status_shared") as server, Client(server.api_token, url=server.url) as client:
        assert (await client.get_grid_status("BCU100002", timeout=60)).id == "GRID-BCU100001"
        both = await asyncio.gather(*(client.get_grid_status(f"BCU10000{number}", timeout=60) for number in (2, 1)))
        assert [grid.id for grid in both] == ["GRID-BCU100001", "GRID-BCU100001"]


@pytest.mark.parametrize("order", [(1, 2), (2, 1)])
def test_each_recorded_request_has_one_of_the_answers(order: tuple[int, int]) -> None:
    header = Header(recording="Both at once", source="written", made_from="nothing", protocol="1.0.0")
    requests = [{"command": "GET_GRID_STATUS", "evse_id": f"BCU10000{number}"} for number in order]
    answer = {"object": "GRID_STATUS", "data": {"id": "GRID-BCU100001"}}
    events = (
        Open(at=0, connection=1),
        *(Frame(at=1, connection=1, direction="sent", message=request) for request in requests),
        *(Frame(at=2, connection=1, direction="received", message=answer) for _ in requests),
    )
    recording = Recording(name="both", header=header, events=events)
    assert [len(exchange.answers) for exchange in exchanges(recording, BLUE_CURRENT)] == [1, 1]
