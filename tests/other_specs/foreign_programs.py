"""Holds programs that use the SDK of the invented protocol: its client, simulated account and live state."""

PROGRAM = """
import asyncio
import json
import time

from bluecurrent import Client, CommandRejected, InvalidRequest, NotAuthorized, Recipe, UnknownMessage, parse
from bluecurrent.protocol import PROTOCOL
from bluecurrent.testing import FixtureServer


async def main():
    async with FixtureServer() as server, Client(server.api_token, url=server.url) as client:
        assert server.url.endswith("/tea")
        [kettle] = await client.look_around()
        again = await client.look("K1")
        assert kettle == again and (kettle.spread, kettle.hottest) == (20.5, 90.5)
        assert kettle.since.isoformat() == "2026-12-24T18:05:00+09:00"
        done = await client.brew("K1", Recipe(leaf="green", degrees=80))
        assert (done.fine, done.object, done.kind) == (True, "DID_BREW", "DID_BREW")
        try:
            await client.brew("K1", Recipe(leaf="black"))
        except CommandRejected as error:
            assert (error.command, error.kettle_name, error.text) == ("BREW", "K1", "no water")
        else:
            raise AssertionError("it was brewed without water")
        for is_open in (True, False):
            assert (await client.move_lid("K1", is_open)).fine
        server.use("look_at_another")
        try:
            await client.look("K9")
        except NotAuthorized as error:
            assert (error.code, error.text) == (8, "not your kettle")
        else:
            raise AssertionError("it was looked at")
        for wrong in ({"leaf": "red"}, {"leaf": "green", "degrees": 101}, {"leaf": "green", "degrees": "80"}):
            try:
                await client.brew("K1", Recipe(**wrong))
            except InvalidRequest as error:
                assert error.argument == list(wrong)[-1]
            else:
                raise AssertionError(wrong)
        messages = client.messages()
        pushed = {"name": "K2", "lid": "ajar", "since": "2026-12-24T18:05:00+00:00"}
        await server.push({"kind": "KETTLE", "kettle": pushed})
        async for message in messages:
            if message.object == "KETTLE" and message.kettle.name == "K2":
                break
        assert message.kettle.lid == "ajar" and message.kettle.since.utcoffset().total_seconds() == 0
        assert client.customer_id == "<customer id>"
        assert await client.enter(server.api_token) == "<customer id>"
        return server

server = asyncio.run(asyncio.wait_for(main(), 60))
assert [frame["do"] for frame in server.received][:3] == ["ENTER", "HI", "LOOK_AROUND"]
for frame in server.received:
    assert frame.get("badge") == (None if frame["do"] == "ENTER" else "Steam <session token>")
# Logged in on the connection itself: there was but one.
assert len(server.handshakes) == 1, len(server.handshakes)
assert isinstance(parse(json.dumps({"kind": "SAMOVAR"})), UnknownMessage)
assert (PROTOCOL.limit.hour, PROTOCOL.limit.zone) == (5, "Asia/Tokyo")
print("tea is ready")
"""

SIMULATION = """
import asyncio

from bluecurrent import Client, CommandRejected
from bluecurrent.testing import SimulatedAccount


async def main():
    kettles = {"K1": {"upper": 95}, "K2": {}}
    async with (
        SimulatedAccount(speed=None, charge_points=kettles) as account,
        Client(account.api_token, url=account.url) as client,
    ):
        messages = client.messages()
        assert [kettle.lid for kettle in await client.look_around()] == ["shut", "shut"]
        assert (await client.move_lid("K2", True)).fine
        async for message in messages:
            if message.object == "KETTLE" and message.kettle.lid == "open":
                assert message.kettle.name == "K2"
                break
        first, second = await client.look_around()
        assert (first.lid, first.upper, second.lid, second.upper) == ("shut", 95, "open", 90)
        assert (await client.look("K2")).lid == "open"
        assert [command["do"] for command in account.commands][:2] == ["LOOK_AROUND", "OPEN_LID"]
        account.fail_next("OPEN_LID")
        try:
            await client.move_lid("K1", True)
        except CommandRejected as error:
            assert error.text == "stuck"
        else:
            raise AssertionError("the refusal was not reported")

asyncio.run(asyncio.wait_for(main(), 60))
print("the lid is open")
"""

LIVE_STATE = """
import asyncio
import inspect

from bluecurrent import Change, Client, LiveKettle, Recipe, RequestTimeout
from bluecurrent import sync
from bluecurrent.testing import FixtureServer, ThreadedServer


async def main():
    async with FixtureServer() as server, Client(server.api_token, url=server.url) as client, client.live() as live:
        await live.wait_ready(timeout=60)
        kettle = live.kettles["K1"]
        assert isinstance(kettle, LiveKettle)
        assert (kettle.name, kettle.upper, kettle.hottest, kettle.is_current) == ("K1", 90.5, 90.5, True)
        assert kettle.as_of.keys() == {"kettle", "status"}
        assert repr(live) == "<Live of 1 kettles>" and repr(kettle) == "<LiveKettle K1>"
        changes = live.changes()
        waiting = asyncio.create_task(live.wait_for("K1", lambda kettle: kettle.lid == "ajar", timeout=60))
        await server.push({"kind": "KETTLE", "kettle": {"name": "K1", "lid": "ajar"}})
        async for change in changes:
            break
        assert (change.kettle_name, change.path, change.old, change.new) == ("K1", "lid", "shut", "ajar")
        assert repr(change).startswith("Change(kettle_name='K1', path='lid', old='shut', new='ajar', at=")
        assert await waiting is kettle
        try:
            await live.wait_for(kettle_name="K9", predicate=bool, timeout=0.01)
        except RequestTimeout as error:
            assert error.kettle_name == "K9"
        snapshot = live.snapshot().kettles["K1"]
        assert (snapshot.name, snapshot.lid, snapshot.spread) == ("K1", "ajar", 20.5)
        assert (await kettle.brew(Recipe(leaf="green", degrees=80))).fine
        for name in ("sockets", "grid", "limit", "limit_current", "energy_total_kwh"):
            assert not hasattr(kettle, name), name
        assert not hasattr(live, "sessions") and not inspect.signature(client.live).parameters
        assert list(Change.__dataclass_fields__)[:2] == ["kettle_name", "path"]


asyncio.run(asyncio.wait_for(main(), 60))
with ThreadedServer() as server, sync.Client(server.api_token, url=server.url) as client, client.live() as live:
    live.wait_ready(timeout=60)
    kettle = live.wait_for("K1", lambda kettle: kettle.upper == 90.5, timeout=60)
    assert live.kettles["K1"] is kettle and isinstance(kettle, sync.LiveKettle)
    assert kettle.brew(Recipe(leaf="green", degrees=80)).fine
print("the kettles are live")
"""

ERRORS = """
import asyncio
import json

from bluecurrent.protocol import PROTOCOL
from bluecurrent.testing import SimulatedAccount
from websockets.asyncio.client import connect


async def main():
    async with SimulatedAccount(speed=None, request_limit=3) as account, connect(account.url) as websocket:

        async def ask(command, **fields):
            await websocket.send(json.dumps({"do": command, **fields}))
            return json.loads(await websocket.recv())

        ticket = (await ask("ENTER", pass_phrase=account.api_token))["ticket"]
        badge = {PROTOCOL.log_in.authorization: PROTOCOL.log_in.scheme.format(ticket)}
        assert (await ask("HI", **badge))["kind"] == "HI_THERE"
        unknown = {"kind": "OUCH", "number": 1, "words": "something else"}  # 0 has another meaning here
        assert await ask("FLY", **badge) == unknown
        # The spec has no code for a used-up limit: neither of an error nor of a closed connection.
        assert await ask("LOOK_AROUND", **badge) == unknown
        assert await ask("LOOK_AROUND", **badge) == unknown

asyncio.run(asyncio.wait_for(main(), 60))
print("no code has a wrong meaning")
"""
