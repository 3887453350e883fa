"""Tests that a program for bluecurrent-api runs with a changed import, and that Home Assistant's calls work."""

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
from bluecurrent._runtime.transport import websocket_opening
from bluecurrent.compat import Client, exceptions, types, utils, websocket
from bluecurrent.compat.client import Client as AlsoClient
from bluecurrent.testing import FixtureServer
from tests.compat.conftest import RunningClient
from tests.compat.method_calls import METHOD_CALLS, MethodCall

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
"""The example of the README, with the fixture server's token."""

README_METHODS = """
    validate_token get_email connect is_connected wait_for_charge_points get_next_reset_delta disconnect
    get_charge_points get_charge_cards get_status get_settings get_grid_status get_user_override_currents_list
    set_linked_charge_cards_only set_plug_and_charge block reset reboot start_session stop_session
    set_delayed_charging set_delayed_charging_settings set_price_based_charging set_price_based_settings
    override_price_based_charging_profile override_delayed_charging_profile set_user_override_current
    clear_user_override_current edit_user_override_current
""".split()
"""The methods that the README lists."""


async def test_the_example_of_the_readme_runs(monkeypatch: pytest.MonkeyPatch, server: FixtureServer) -> None:
    lines: list[str] = []
    sleep = asyncio.sleep

    async def sleep_until_received(seconds: float) -> None:
        assert seconds == 10
        while not lines:
            await sleep(0.01)

    monkeypatch.setattr(websocket, "URL", server.url)
    program = README.replace("bluecurrent_api", "bluecurrent.compat").replace("asyncio.sleep", "sleep")
    variables = {"print": lambda *words: lines.append(" ".join(map(str, words))), "sleep": sleep_until_received}
    await asyncio.to_thread(exec, program, variables)
    assert len(lines) == 1
    assert lines[0].startswith("received:  {'object': 'CHARGE_POINTS', 'data': [{'evse_id': 'BCU100001'")
    commands = [frame["command"] for frame in server.received if isinstance(frame, dict)]
    assert commands == ["VALIDATE_API_TOKEN", "HELLO", "GET_CHARGE_POINTS"]


def test_every_method_of_the_readme_exists() -> None:
    assert [name for name in README_METHODS if not callable(vars(Client).get(name))] == []


@pytest.mark.parametrize("call", METHOD_CALLS, ids=lambda call: f"{call.method}{call.arguments[1:]}")
async def test_a_method_sends_its_frame(running: RunningClient, call: MethodCall) -> None:
    await running.connect()
    running.server.silence()
    arguments = [
        getattr(types, value["type"])(**value["fields"]) if isinstance(value, dict) else value
        for value in call.arguments
    ]
    assert await getattr(running.client, call.method)(*arguments) is None
    await running.server.until(lambda: call.frame["command"] in running.commands())
    frame = running.server.received[-1]
    assert isinstance(frame, dict)
    assert list(frame.items()) == [*call.frame.items(), ("Authorization", "Token <session token>")]


async def test_every_method_that_sends_is_tested() -> None:
    own = {name for name, member in vars(Client).items() if not name.startswith("_") and callable(member)}
    others = {name for name in own if "wait_for" in name or "validate" in name}
    others |= {"connect", "disconnect", "is_connected", "get_email", "get_next_reset_delta"}
    assert {call.method for call in METHOD_CALLS} == own - others


async def test_connect_without_on_open_asks_for_points_and_cards(running: RunningClient) -> None:
    running.connection = asyncio.create_task(running.client.connect(running.receive))
    await running.wait_received(2)
    assert running.commands()[-2:] == ["GET_CHARGE_POINTS", "GET_CHARGE_CARDS"]
    assert [message["object"] for message in running.delivered] == ["CHARGE_POINTS", "CHARGE_CARDS"]


async def test_a_wrong_schedule_is_a_value_error(running: RunningClient) -> None:
    with pytest.raises(ValueError, match="invalid literal"):
        await running.client.clear_user_override_current("abc")


def test_modules_and_parameters_have_the_names_of_bluecurrent_api() -> None:
    assert AlsoClient is Client
    for name in ("client", "exceptions", "types", "utils", "websocket"):
        assert import_module(f"bluecurrent.compat.{name}") is getattr(bluecurrent.compat, name)
    assert list(inspect.signature(Client.start_session).parameters) == ["self", "evse_id", "session_token"]
    assert list(inspect.signature(Client.connect).parameters) == ["self", "receiver", "on_open"]
    assert [name for name in vars(Client()) if not name.startswith("_")] == ["websocket"]


def test_each_exception_derives_only_from_the_base_class() -> None:
    for name in ("WebsocketError", "RequestLimitReached", "AlreadyConnected", "InvalidApiToken", "NoCardsFound"):
        assert getattr(exceptions, name).__bases__ == (exceptions.BlueCurrentException,)
    assert exceptions.BlueCurrentException.__bases__ == (Exception,)


def test_payloads_compare_by_value_and_take_positional_arguments() -> None:
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
    for name in README_METHODS:
        is_async = inspect.iscoroutinefunction(getattr(Client, name))
        assert isinstance(getattr(mock, name), AsyncMock) is is_async
    assert not inspect.iscoroutinefunction(Client.is_connected)


def test_the_time_until_the_reset_is_less_than_a_day(monkeypatch: pytest.MonkeyPatch) -> None:
    assert timedelta() < Client().get_next_reset_delta() < timedelta(days=1)
    monkeypatch.setattr(utils, "get_time_until_reset", lambda limit: timedelta(hours=24, minutes=59))
    assert Client().get_next_reset_delta().seconds == 24 * 3600 - 1


def test_the_import_loads_no_models() -> None:
    program = "import sys, bluecurrent.compat; sys.exit(any(name.startswith('pydantic') for name in sys.modules))"
    path = {"PYTHONPATH": ":".join(filter(None, sys.path))}
    assert subprocess.run([sys.executable, "-c", program], env=path, check=False, timeout=60).returncode == 0


async def test_nothing_blocks_the_event_loop(
    monkeypatch: pytest.MonkeyPatch, running: RunningClient, caplog: pytest.LogCaptureFixture
) -> None:
    """Certificates are read in a thread; the event loop opens no file and imports no module."""
    websocket_opening.make_default_tls_context.cache_clear()
    blocking: list[str] = []
    loop = asyncio.get_running_loop()

    def audit(event: str, arguments: tuple[Any, ...]) -> None:
        if active and event in ("open", "import", "os.listdir", "time.sleep"):
            try:
                current: asyncio.AbstractEventLoop | None = asyncio.get_running_loop()
            except RuntimeError:
                current = None
            if current is loop:
                blocking.append(f"{event} {arguments[:1]}")

    active = True
    sys.addaudithook(audit)
    client = Client(url=running.server.url.replace("ws:", "wss:"))
    with pytest.raises(exceptions.WebsocketError):
        await client.validate_api_token("<api token>")
    await running.connect()
    await running.server.push({"object": "CH_STATUS", "data": {"evse_id": "B", "start_datetime": "20260102 11:41:32"}})
    await running.wait_received(1)
    client.get_next_reset_delta()
    active = False
    assert blocking == []


async def test_the_log_names_objects_but_shows_no_token(
    running: RunningClient, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG):
        await running.client.validate_api_token(running.server.api_token)
        await running.connect()
        await running.client.get_charge_cards()
        await running.wait_received(1)
    names = [record.getMessage() for record in caplog.records if record.name == "bluecurrent_api"]
    assert "Sending GET_CHARGE_CARDS" in names
    assert "Received CHARGE_CARDS" in names
    assert "<session token>" not in caplog.text
    assert "<api token>" not in caplog.text
    assert "<session token>" not in repr(vars(running.client.websocket))
