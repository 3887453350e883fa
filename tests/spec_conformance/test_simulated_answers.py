"""Tests that a simulated account answers recorded commands with the recorded objects, as the schemas describe them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import pytest
from websockets.asyncio.client import connect

from bluecurrent import Client
from bluecurrent._runtime.core.protocol_table_types import Route
from bluecurrent.protocol import PROTOCOL
from bluecurrent.testing import Exchange, SimulatedAccount, exchanges, find_recording, shipped_recordings
from bluecurrent.testing.recording_format.recording_types import Frame
from bluecurrent.testing.simulation.default_account import SUBJECTS
from tests.spec_conformance.simulated_messages import answers_to, check_message
from tests.testing.conftest import RawClient
from tests.testing.simulation.prepared_accounts import PREPARATIONS, prepare

SESSION = {PROTOCOL.log_in.command, PROTOCOL.greeting["command"]}
FREE_CHARGE_POINTS = {
    f"BCU10000{number}": {"activity": "available", "vehicle_status": "A", "delayed_charging": {"value": False}}
    for number in range(1, 5)
}
DEVIATIONS = {
    "set_inoperative_verdict": "the account sends the push in place of the verdict, as in set_inoperative",
    "set_operative_verdict": "the account sends the push in place of the verdict, as in set_operative",
    "set_plug_and_charge_charge_card_none": "the account sends a receipt, as in set_plug_and_charge_charge_card",
}
"""Recordings of a command that another recording answers in another way."""


class Answer(NamedTuple):
    """The recorded objects that answer a command, and the error with which they refuse it."""

    objects: list[str]
    error: str | int | None
    by_service: bool


def recorded_exchanges() -> Iterator[Exchange]:
    for name in shipped_recordings():
        for exchange in exchanges(find_recording(name)):
            request = exchange.request
            if isinstance(request, dict) and request.get("command") in PROTOCOL.routes.keys() - SESSION:
                yield exchange


def is_answered(exchange: Exchange) -> bool:
    """Tells if a recorded exchange has an answer to its command."""
    return bool(recorded_answer(exchange, route_of(exchange)).objects)


def route_of(exchange: Exchange) -> Route:
    assert isinstance(exchange.request, dict)
    return PROTOCOL.routes[exchange.request["command"]]


def recorded_answer(exchange: Exchange, route: Route) -> Answer:
    """Returns the objects that the command asks for; pushes that come by themselves are left out."""
    asked = asked_objects(route)
    messages = [event.message for event in exchange.answers if isinstance(event, Frame)]
    messages = [message for message in messages if message.get("object") in asked]
    refused = [message for message in messages if message.get("error") not in (None, "")]
    return Answer(
        list(dict.fromkeys(message["object"] for message in messages)),  # each once: pushes may repeat one
        refused[0]["error"] if refused else None,
        bool(refused) and refused[0]["object"] == route.receipt,
    )


def asked_objects(route: Route) -> set[str | None]:
    """Returns the objects that answer a command or confirm it."""
    return {route.receipt, route.answer, route.effect and route.effect.object, PROTOCOL.errors.object}


@pytest.mark.parametrize(
    "exchange", [each for each in recorded_exchanges() if is_answered(each)], ids=lambda exchange: exchange.place
)
async def test_answers_are_the_recorded_objects_in_the_same_order(exchange: Exchange) -> None:
    route, request = route_of(exchange), exchange.request
    assert isinstance(request, dict)
    recorded = recorded_answer(exchange, route)
    evse_id = request.get("evse_id", "BCU100001")
    async with SimulatedAccount(speed=None, charge_points=FREE_CHARGE_POINTS) as account:
        if route.command in PREPARATIONS:
            async with Client(account.api_token, url=account.url) as client:
                await prepare(client, account, route.command, evse_id)
        async with connect(account.url, ping_interval=None) as socket:
            client = RawClient(socket)
            await client.greet()
            if route.effect and route.effect.object not in recorded.objects:
                await answers_to(request, client, account)  # repeated, it is answered by the receipt alone
            if recorded.error is not None:
                account.fail_next(route.command, recorded.error, by_service=recorded.by_service)
            answers = await answers_to(request, client, account)
    for answer in answers:
        check_message(answer)
    asked = [answer["object"] for answer in answers if answer["object"] in asked_objects(route)]
    is_same = asked == recorded.objects
    assert is_same == (exchange.recording not in DEVIATIONS)


async def test_every_object_that_the_account_shows_matches_its_schema() -> None:
    async with SimulatedAccount(speed=None) as account, connect(account.url, ping_interval=None) as socket:
        client = RawClient(socket)
        for name, route in PROTOCOL.routes.items():
            if name in SESSION or route.acts:
                continue
            for identity in account.charge_points if route.answer in PROTOCOL.keys else [None]:
                message = await client.request(name, **({"evse_id": identity} if identity else {}))
                assert message["object"] == route.answer
                check_message(message)


async def test_every_push_of_a_day_of_charging_matches_its_schema() -> None:
    two_sockets = {"BCU100005": {"socket_ids": [1, 2], "activity": "available", "vehicle_status": "A"}}
    async with (
        SimulatedAccount(speed=None, charge_points=SUBJECTS | two_sockets) as account,
        connect(account.url, ping_interval=None) as socket,
    ):
        client = RawClient(socket)
        await client.greet()
        for identity in ("BCU100003", "BCU100005"):
            account.charge_points[identity].plug_in(battery_kwh=20, level=0.6, phases=1)
        for _ in range(48):
            account.advance(minutes=30)
        account.charge_points["BCU100003"].unplug()
        account.charge_points["BCU100002"].go_offline()
        account.charge_points["BCU100004"].go_online()
        request = {"command": "SET_DELAYED_CHARGING", "evse_id": "BCU100001", "value": True}
        received = await answers_to(request, client, account)
    for message in received:
        check_message(message)
    assert {message["object"] for message in received} >= {"CH_STATUS", "CH_SETTINGS", "GRID_CURRENT"}
    statuses = [message for message in received if message["object"] == "CH_STATUS"]
    assert {message["evse_id"] for message in statuses if "data" in message} == SUBJECTS.keys()
    assert {message["evse_id"] for message in statuses if "items" in message} == two_sockets.keys()
