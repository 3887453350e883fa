"""A program for bluecurrent-api runs after its import line was changed: its README, and what Home Assistant does."""

from __future__ import annotations

import asyncio
import inspect
import logging
import subprocess
import sys
from datetime import timedelta
from importlib import import_module
from typing import Any
from unittest.mock import AsyncMock, MagicMock

import pytest

import bluecurrent.compat
from bluecurrent._runtime.transport import handshake
from bluecurrent.compat import Client, exceptions, types, utils, websocket
from bluecurrent.compat.client import Client as AlsoClient
from bluecurrent.testing import FixtureServer
from tests.compat.conftest import Session
from tests.compat.method_calls import SENDINGS, Sending

README = """
from bluecurrent_api import Client
import asyncio


async def main():
    api_token = '<api token>'
    client = Client()

    # data receiver
    async def on_data(data):
        print('received: ', data)

    # validate and set token.
    await client.validate_api_token(api_token)

    # example requests
    async def on_open():
        await client.get_charge_points()
        await asyncio.sleep(10)
        await client.disconnect()

    # connect and send requests
    await client.connect(on_data, on_open)

asyncio.run(main())
"""
"""The example as it stands there, with the fixture server's token."""

LISTED = """
    validate_token get_email connect is_connected wait_for_charge_points get_next_reset_delta disconnect
    get_charge_points get_charge_cards get_status get_settings get_grid_status get_user_override_currents_list
    set_linked_charge_cards_only set_plug_and_charge block reset reboot start_session stop_session
    set_delayed_charging set_delayed_charging_settings set_price_based_charging set_price_based_settings
    override_price_based_charging_profile override_delayed_charging_profile set_user_override_current
    clear_user_override_current edit_user_override_current
""".split()
"""Every method that the README lists."""


async def test_the_example_of_the_readme(
    monkeypatch: pytest.MonkeyPatch, server: FixtureServer, capsys: pytest.CaptureFixture[str]
) -> None:
    sleep = asyncio.sleep
    monkeypatch.setattr(asyncio, "sleep", lambda seconds: sleep(seconds / 50))
    monkeypatch.setattr(websocket, "URL", server.url)
    program = README.replace("bluecurrent_api", "bluecurrent.compat")
    await asyncio.to_thread(exec, program, {})
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 1
    assert lines[0].startswith("received:  {'object': 'CHARGE_POINTS', 'data': [{'evse_id': 'BCU100001'")
    commands = [frame["command"] for frame in server.received if isinstance(frame, dict)]
    assert commands == ["VALIDATE_API_TOKEN", "HELLO", "GET_CHARGE_POINTS"]


def test_every_method_of_the_readme_is_there() -> None:
    assert [name for name in LISTED if not callable(vars(Client).get(name))] == []


@pytest.mark.parametrize("sending", SENDINGS, ids=lambda sending: f"{sending.method}{sending.arguments[1:]}")
async def test_what_a_method_sends(session: Session, sending: Sending) -> None:
    await session.connect()
    session.server.silence()
    arguments = [
        getattr(types, value["type"])(**value["fields"]) if isinstance(value, dict) else value
        for value in sending.arguments
    ]
    assert await getattr(session.client, sending.method)(*arguments) is None
    await session.server.until(lambda: sending.frame["command"] in session.commands())
    frame = session.server.received[-1]
    assert isinstance(frame, dict)
    assert list(frame.items()) == [*sending.frame.items(), ("Authorization", "Token <session token>")]


async def test_every_method_that_sends_is_tried() -> None:
    own = {name for name, member in vars(Client).items() if not name.startswith("_") and callable(member)}
    others = {name for name in own if "wait_for" in name or "validate" in name}
    others |= {"connect", "disconnect", "is_connected", "get_email", "get_next_reset_delta"}
    assert {sending.method for sending in SENDINGS} == own - others


async def test_connect_without_on_open_asks_for_points_and_cards(session: Session) -> None:
    session.connection = asyncio.create_task(session.client.connect(session.receive))
    await session.has_received(2)
    assert session.commands()[-2:] == ["GET_CHARGE_POINTS", "GET_CHARGE_CARDS"]
    assert [message["object"] for message in session.delivered] == ["CHARGE_POINTS", "CHARGE_CARDS"]


async def test_a_wrong_schedule_is_a_value_error(session: Session) -> None:
    with pytest.raises(ValueError, match="invalid literal"):
        await session.client.clear_user_override_current("abc")


def test_the_names() -> None:
    assert AlsoClient is Client
    for name in ("client", "exceptions", "types", "utils", "websocket"):
        assert import_module(f"bluecurrent.compat.{name}") is getattr(bluecurrent.compat, name)
    assert list(inspect.signature(Client.start_session).parameters) == ["self", "evse_id", "session_token"]
    assert list(inspect.signature(Client.connect).parameters) == ["self", "receiver", "on_open"]
    assert [name for name in vars(Client()) if not name.startswith("_")] == ["websocket"]


def test_the_exceptions_derive_directly() -> None:
    for name in ("WebsocketError", "RequestLimitReached", "AlreadyConnected", "InvalidApiToken", "NoCardsFound"):
        assert getattr(exceptions, name).__bases__ == (exceptions.BlueCurrentException,)
    assert exceptions.BlueCurrentException.__bases__ == (Exception,)


def test_the_payloads_are_equal_by_value_and_take_positions() -> None:
    assert types.OverrideCurrentPayload(["B"], "10:00", ["MO"], "11:00", ["TU"], 6) == types.OverrideCurrentPayload(
        chargepoints=["B"],
        overridestarttime="10:00",
        overridestartdays=["MO"],
        overridestoptime="11:00",
        overridestopdays=["TU"],
        overridevalue=6,
    )
    assert types.UpdatePriceBasedSettingsPayload() == types.UpdatePriceBasedSettingsPayload(None, None, None, None)


def test_a_mock_of_the_client_has_its_methods() -> None:
    mock = MagicMock(spec=Client)
    for name in LISTED:
        is_async = inspect.iscoroutinefunction(getattr(Client, name))
        assert isinstance(getattr(mock, name), AsyncMock) is is_async
    assert not inspect.iscoroutinefunction(Client.is_connected)


def test_the_time_to_the_reset_is_under_a_day(monkeypatch: pytest.MonkeyPatch) -> None:
    assert timedelta() < Client().get_next_reset_delta() < timedelta(days=1)
    monkeypatch.setattr(utils, "get_time_until_reset", lambda limit: timedelta(hours=24, minutes=59))
    assert Client().get_next_reset_delta().seconds == 24 * 3600 - 1


def test_the_import_loads_no_models() -> None:
    program = "import sys, bluecurrent.compat; sys.exit(any(name.startswith('pydantic') for name in sys.modules))"
    path = {"PYTHONPATH": ":".join(filter(None, sys.path))}
    assert subprocess.run([sys.executable, "-c", program], env=path, check=False, timeout=30).returncode == 0


async def test_nothing_blocks_the_event_loop(
    monkeypatch: pytest.MonkeyPatch, session: Session, caplog: pytest.LogCaptureFixture
) -> None:
    """Certificates are read in a thread, and no file is opened or module imported beside that."""
    handshake.default_tls_context.cache_clear()
    blocking: list[str] = []
    loop = asyncio.get_running_loop()

    def audit(event: str, arguments: tuple[Any, ...]) -> None:
        if active and event in ("open", "import", "os.listdir", "time.sleep"):
            try:
                running: asyncio.AbstractEventLoop | None = asyncio.get_running_loop()
            except RuntimeError:
                running = None
            if running is loop:
                blocking.append(f"{event} {arguments[:1]}")

    active = True
    sys.addaudithook(audit)
    client = Client(url=session.server.url.replace("ws:", "wss:"))
    with pytest.raises(exceptions.WebsocketError):
        await client.validate_api_token("<api token>")
    await session.connect()
    await session.server.push({"object": "CH_STATUS", "data": {"evse_id": "B", "start_datetime": "20260102 11:41:32"}})
    await session.has_received(1)
    client.get_next_reset_delta()
    active = False
    assert blocking == []


async def test_the_log_names_objects_and_no_token(session: Session, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        await session.client.validate_api_token(session.server.api_token)
        await session.connect()
        await session.client.get_charge_cards()
        await session.has_received(1)
    names = [record.getMessage() for record in caplog.records if record.name == "bluecurrent_api"]
    assert "Sending GET_CHARGE_CARDS" in names
    assert "Received CHARGE_CARDS" in names
    assert "<session token>" not in caplog.text
    assert "<api token>" not in caplog.text
    assert "<session token>" not in repr(vars(session.client.websocket))
