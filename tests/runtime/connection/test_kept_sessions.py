"""Tests log-in sessions that a program stores for later clients."""

from __future__ import annotations

import asyncio
import json
import logging
from typing import Any

import pytest

from bluecurrent import Client, Session, SessionRenewed
from bluecurrent._runtime.core.connection_events import Connected, Disconnected, Reconnected
from bluecurrent._runtime.core.errors import CommandRejected, InvalidApiToken, InvalidRequest
from bluecurrent.testing import FixtureServer
from tests.runtime.kettle_protocol import API_TOKEN, SESSION_TOKEN, KettleClient, SharedSocketClient, protocol
from tests.runtime.relay import Relay
from tests.runtime.scripted_server import ScriptedServer, answer_heat

NEW_TOKEN = "another-session-token"
SESSION = Session.create(API_TOKEN, SESSION_TOKEN, "guest-1")

SAME_CONNECTION = protocol(own_connection=False)


class TicketClient(KettleClient):
    """A client that logs in on its long connection, with a session token under a name that Python allows."""

    _protocol = SAME_CONNECTION._replace(log_in=SAME_CONNECTION.log_in._replace(session_token="ticket"))


async def test_a_session_replaces_the_log_in(server: ScriptedServer) -> None:
    first = KettleClient(API_TOKEN, url=server.url)
    assert first.session is None
    async with first:
        assert first.session == SESSION
    saved = json.loads(json.dumps(SESSION.dump()))
    for session in (first.session, saved):
        server.received.clear()
        second = KettleClient(API_TOKEN, url=server.url, session=session)
        assert (second.session, second.customer_id) == (SESSION, "guest-1")
        async with second:
            assert await second.get_heat("K1") == 1.0
            assert second.diagnostics()["counters"]["requests_today"] == 2
        assert server.commands() == ["HI", "GET_HEAT"]


@pytest.mark.parametrize(("session", "round_trips"), [(None, 8), (SESSION, 4)])
async def test_a_session_saves_four_round_trips(
    server: ScriptedServer, session: Session | None, round_trips: int
) -> None:
    async with Relay(server.url) as relay, KettleClient(API_TOKEN, url=relay.url, session=session) as client:
        assert await client.get_heat("K1") == 1.0
        assert relay.round_trips == round_trips


async def test_the_first_answer_takes_three_round_trips_with_a_session(server: ScriptedServer) -> None:
    greeted = {"object": "HI_THERE"}
    server.answers |= {"HI": None, "GET_HEAT": lambda *call: [greeted, answer_heat(*call)]}
    async with Relay(server.url) as relay:
        client = KettleClient(API_TOKEN, url=relay.url, session=SESSION)
        assert await asyncio.gather(client.connect(), client.get_heat("K1")) == [None, 1.0]
        assert relay.round_trips == 3  # connect, upgrade, greet and read
        await client.disconnect()


@pytest.mark.parametrize("kind", [KettleClient, SharedSocketClient])
async def test_a_session_of_another_api_token_is_not_used(server: ScriptedServer, kind: type[KettleClient]) -> None:
    client = kind(API_TOKEN, url=server.url, session=Session.create("other-token", "other-session", "guest-2"))
    assert (client.session, client.customer_id) == (None, None)
    events = client.messages(Connected, SessionRenewed)
    async with client:
        assert await anext(events) == Connected()
        assert client.session == SESSION
    assert server.commands() == ["ENTER", "HI"]
    assert "other-session" not in json.dumps(server.received)


async def test_a_refused_session_is_renewed_and_published(server: ScriptedServer) -> None:
    server.session_token = NEW_TOKEN
    client = KettleClient(API_TOKEN, url=server.url, session=SESSION)
    renewed = SessionRenewed(Session.create(API_TOKEN, NEW_TOKEN, "guest-1"))
    events, handled = client.messages(Connected, SessionRenewed), asyncio.Queue[SessionRenewed]()
    client.on(SessionRenewed, handled.put_nowait)
    async with client:
        assert [await anext(events), await anext(events)] == [renewed, Connected()]
        assert await handled.get() == renewed
        assert client.session == renewed.session
    assert server.commands() == ["HI", "ENTER", "HI"]


async def test_a_session_that_is_refused_later_is_renewed_and_published(
    client: KettleClient, server: ScriptedServer
) -> None:
    events = client.messages(Disconnected, SessionRenewed, Reconnected)
    server.session_token = NEW_TOKEN
    server.abort_connections()
    assert [type(await anext(events)) for _ in range(3)] == [Disconnected, SessionRenewed, Reconnected]


async def test_a_refused_api_token_leaves_no_session(server: ScriptedServer) -> None:
    server.session_token = NEW_TOKEN
    server.answers["ENTER"] = {"object": "ENTERED", "ok": False}
    client = KettleClient(API_TOKEN, url=server.url, session=SESSION)
    with pytest.raises(InvalidApiToken):
        await client.connect()
    assert client.session is None
    assert server.commands() == ["HI", "ENTER"]


@pytest.mark.parametrize("kind", [KettleClient, TicketClient])
async def test_a_log_in_is_published_only_if_it_changes_the_session(
    server: ScriptedServer, kind: type[KettleClient]
) -> None:
    server.answers["ENTER"] = lambda *call: server.enter(*call) | {"ticket": server.session_token}
    async with kind(API_TOKEN, url=server.url) as client:
        events = client.messages(SessionRenewed)
        await client.enter(API_TOKEN)
        server.session_token = NEW_TOKEN
        await client.enter(API_TOKEN)
        event = await anext(events)
        assert isinstance(event, SessionRenewed)
        assert event.session.session_token == NEW_TOKEN


async def test_a_request_on_its_own_connection_uses_and_renews_the_session(server: ScriptedServer) -> None:
    client = KettleClient(API_TOKEN, url=server.url, session=SESSION)
    assert await client.who_am_i() == "A. Kettle"
    assert server.commands() == ["WHO_AM_I"]
    refusals = iter([{"object": "OOPS", "number": 1}, {"object": "OWNER", "name": "B. Kettle"}])
    server.answers["WHO_AM_I"] = lambda *call: next(refusals)
    server.session_token = NEW_TOKEN
    events = client.messages(SessionRenewed)
    assert await client.who_am_i() == "B. Kettle"
    assert server.commands() == ["WHO_AM_I", "WHO_AM_I", "ENTER", "WHO_AM_I"]
    assert await anext(events) == SessionRenewed(Session.create(API_TOKEN, NEW_TOKEN, "guest-1"))


async def test_a_session_is_hidden(server: ScriptedServer, caplog: pytest.LogCaptureFixture) -> None:
    server.answers["BOIL"] = {"object": "DONE_BOIL", "fine": False, "complaint": f"no {SESSION_TOKEN}"}
    with caplog.at_level(logging.DEBUG):
        async with KettleClient(API_TOKEN, url=server.url, session=SESSION.dump()) as client:
            with pytest.raises(CommandRejected) as caught:
                await client.boil("K1")
            shown = f"{client.session} {client.session!r} {SessionRenewed(SESSION)} {client._credentials.__dict__}"
            logging.getLogger("bluecurrent").debug("%s %s", client.session, SESSION)
    assert caught.value.text == "no ***"
    own = [record.getMessage() for record in caplog.records if record.name != "websockets.server"]
    for text in (shown, *own):
        assert not any(secret in text for secret in (SESSION_TOKEN, API_TOKEN, SESSION.fingerprint))


@pytest.mark.parametrize(
    "session",
    [
        "text",
        {},
        {"session_token": "", "customer_id": None, "fingerprint": ""},
        SESSION.dump() | {"session_token": 1},
        SESSION.dump() | {"fingerprint": None},
        SESSION.dump() | {"customer_id": 5},
        [SESSION.dump()],
    ],
)
def test_what_is_no_session_is_refused(session: Any) -> None:
    with pytest.raises(InvalidRequest, match=r"Session\.dump\(\)") as caught:
        KettleClient(API_TOKEN, session=session)
    assert caught.value.argument == "session"
    assert SESSION_TOKEN not in str(caught.value)


def test_a_dump_may_hold_more_than_this_version_knows() -> None:
    assert Session.load(SESSION.dump() | {"later": [1]}) == SESSION
    assert {type(value) for value in SESSION.dump().values()} == {str}


def test_a_session_belongs_to_one_api_token() -> None:
    assert SESSION.belongs_to(API_TOKEN)
    assert not SESSION.belongs_to(API_TOKEN + "x")
    assert Session.create("\ud800", "\udfff", None).belongs_to("\ud800")


async def test_the_generated_client_uses_a_session() -> None:
    async with FixtureServer() as server:
        async with Client(server.api_token, url=server.url) as client:
            await client.get_charge_points()
            saved = json.dumps(client.session.dump() if client.session else None)
        count = len(server.received)
        async with Client(server.api_token, url=server.url, session=json.loads(saved)) as client:
            await client.get_charge_points()
        commands = [frame["command"] for frame in server.received[count:] if isinstance(frame, dict)]
        assert commands == ["HELLO", "GET_CHARGE_POINTS"]
