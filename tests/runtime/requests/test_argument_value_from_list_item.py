"""Tests a card that is named by its name, id or uid when a session is started."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from bluecurrent import Client, InvalidRequest
from bluecurrent.sync import Client as SyncClient
from bluecurrent.testing import FixtureServer, Frame, Recording, SimulatedAccount, ThreadedServer, find_recording

COMPANY = {"uid": "04A1B2C3D4E5F6", "id": "NL-ABC-123456-7", "name": "Company card", "valid": 1}
OWN = {"uid": "04FFEEDDCCBBAA", "id": "NL-ABC-765432-1", "name": "My own card", "valid": 1}
TWIN = {"uid": "04112233445566", "id": "NL-ABC-111111-9", "name": "Company card", "valid": 1}
OLD = {"uid": "04998877665544", "id": "NL-ABC-999999-3", "name": "Lost last year", "valid": 0}
UNKNOWN = {"uid": "04010101010101", "id": "NL-ABC-222222-2", "name": "Perhaps valid"}

OF_CARDS, FIELDS = "of CHARGE_CARDS", "this name, id or uid"


def with_cards(*cards: dict[str, Any]) -> tuple[Recording, Recording]:
    """Returns recordings in which the account has these cards, and any session is started."""
    listed, started = find_recording("get_charge_cards"), find_recording("start_session")
    events = (
        replace(event, message=event.message | {"cards": [*cards]})
        if isinstance(event, Frame) and isinstance(event.message, dict) and "cards" in event.message
        else event
        for event in listed.events
    )
    return replace(listed, events=tuple(events)), started


def serve(*cards: dict[str, Any]) -> FixtureServer:
    return FixtureServer(*with_cards(*cards), templated=("evse_id", "session_token"))


def sent(received: list[Any], command: str) -> list[dict[str, Any]]:
    return [frame for frame in received if frame.get("command") == command]


async def start(*cards: dict[str, Any], **arguments: Any) -> list[str]:
    """Starts a session in an account with these cards; returns the cards that were sent."""
    async with serve(*cards) as server, Client(server.api_token, url=server.url) as client:
        try:
            await client.start_session("BCU100001", **arguments)
        finally:
            found = [frame["session_token"] for frame in sent(server.received, "START_SESSION")]
    assert len(sent(server.received, "GET_CHARGE_CARDS")) == ("card" in arguments and arguments["card"] != "BCU-APP")
    return found


@pytest.mark.parametrize("text", ["Company card", "NL-ABC-123456-7", "04A1B2C3D4E5F6"])
async def test_a_card_is_found_by_its_name_id_or_uid(text: str) -> None:
    assert await start(OWN, COMPANY, OLD, card=text) == ["04A1B2C3D4E5F6"]


async def test_no_card_and_a_uid_need_no_list() -> None:
    assert await start(card="BCU-APP") == ["BCU-APP"]
    assert await start(card_uid="04A1B2C3D4E5F6") == ["04A1B2C3D4E5F6"]


async def test_a_card_that_is_not_said_to_be_invalid_is_used() -> None:
    assert await start(UNKNOWN, card="Perhaps valid") == ["04010101010101"]


@pytest.mark.parametrize(
    ("card", "problem"),
    [
        (
            "Company card",
            f"2 items {OF_CARDS} have {FIELDS}: name …card, id …56-7, uid …E5F6; name …card, id …11-9, uid …5566",
        ),
        ("Lost last year", f"this item {OF_CARDS} is not valid: name …year, id …99-3, uid …5544 (not valid)"),
        ("company card", f"no item {OF_CARDS} has {FIELDS}"),
    ],
)
async def test_a_card_that_is_not_clear_is_an_error_without_personal_data(card: str, problem: str) -> None:
    with pytest.raises(InvalidRequest) as raised:
        await start(COMPANY, OWN, TWIN, OLD, card=card)
    assert str(raised.value) == f"START_SESSION: card: {problem}"
    assert raised.value.argument == "card"


@pytest.mark.parametrize(
    ("arguments", "argument", "problem"),
    [
        ({}, "card_uid", "is missing: give card_uid, or card, the name, id or uid of an item"),
        ({"card": "Company card", "card_uid": "04"}, "card", "can't be given together with card_uid"),
        ({"card": ""}, "card", "must be the name, id or uid of an item, as text"),
        ({"card": 1}, "card", "must be the name, id or uid of an item, as text"),
    ],
)
async def test_wrong_arguments_are_refused_before_anything_is_sent(
    arguments: dict[str, Any], argument: str, problem: str
) -> None:
    async with serve(COMPANY) as server, Client(server.api_token, url=server.url) as client:
        with pytest.raises(InvalidRequest, match=problem) as raised:
            await client.start_session("BCU100001", **arguments)
    assert raised.value.argument == argument
    assert not sent(server.received, "GET_CHARGE_CARDS")
    assert not sent(server.received, "START_SESSION")


async def test_a_charge_point_of_the_live_state_takes_the_name_of_a_card() -> None:
    async with SimulatedAccount(speed=None) as account, Client(account.api_token, url=account.url) as client:
        async with client.live() as live:
            await live.wait_ready(timeout=60)
            before = live.requests_made
            await live.charge_points["BCU100002"].start(card="Company card", wait="receipt")
            assert live.requests_made == before + 2
        assert account.commands[-1]["session_token"] == "00000000000001"


def test_a_synchronous_program_names_a_card() -> None:
    with (
        ThreadedServer(*with_cards(COMPANY), templated=("evse_id", "session_token")) as server,
        SyncClient(server.api_token, url=server.url) as client,
    ):
        assert client.start_session("BCU100001", card="Company card").success
        assert [frame["session_token"] for frame in sent(server.received, "START_SESSION")] == ["04A1B2C3D4E5F6"]
