"""Tests that logs, reprs, errors, tracebacks and diagnostics contain no secret."""

from __future__ import annotations

import asyncio
import json
import logging
import traceback
from collections.abc import Iterator
from typing import Any

import pytest

from bluecurrent._runtime.core.connection_events import Disconnected
from bluecurrent._runtime.core.errors import BlueCurrentError, CommandRejected
from bluecurrent._runtime.decoding.decoder import Decoder
from tests.runtime.kettle_protocol import API_TOKEN, CARD, MESSAGES, SESSION_TOKEN, Boil, KettleClient, Owner
from tests.runtime.scripted_server import ScriptedServer

SECRETS = (API_TOKEN, SESSION_TOKEN, CARD, "A. Kettle", "new-secret")


@pytest.fixture
def log(caplog: pytest.LogCaptureFixture) -> Iterator[pytest.LogCaptureFixture]:
    """Captures what all loggers write, that of asyncio in debug mode included."""
    with caplog.at_level(logging.DEBUG):
        for name in ("websockets", "websockets.client", "asyncio", "bluecurrent"):
            logging.getLogger(name).setLevel(logging.DEBUG)
        yield caplog
    for name in ("websockets", "websockets.client", "asyncio", "bluecurrent"):
        logging.getLogger(name).setLevel(logging.NOTSET)


def format_with_variables(error: BaseException) -> str:
    """Formats an error with its causes and the variables of each frame, as a reporting tool could."""
    shown = traceback.TracebackException.from_exception(error, capture_locals=True)
    return "".join(shown.format()) + repr(error) + str(vars(error))


def client_log(records: list[logging.LogRecord]) -> str:
    """Returns the log without the lines of the test's own server."""
    return "\n".join(record.getMessage() for record in records if record.name != "websockets.server")


async def test_logs_and_reprs_contain_no_secret(server: ScriptedServer, log: pytest.LogCaptureFixture) -> None:
    asyncio.get_running_loop().set_debug(True)
    async with KettleClient(API_TOKEN, url=server.url) as client:
        events = client.messages()
        await client.who_am_i()
        await client.boil("K1", CARD)
        await server.push(
            {"object": "OWNER", "name": "A. Kettle", "new": "new-secret"}, {"object": "?", "a": "new-secret"}
        )
        server.session_token = SESSION_TOKEN + "-2"
        server.abort_connections()
        await client.get_heat("K1")
        shown = [repr(event) for event in [await anext(events) for _ in range(6)]] + [repr(client)]
        shown.append(json.dumps(client.diagnostics()))
    text = client_log(log.records) + "".join(shown)
    assert "connected" in text
    for secret in SECRETS:
        assert secret not in text


async def test_errors_and_their_variables_contain_no_secret(server: ScriptedServer) -> None:
    errors: list[BaseException] = []
    client = KettleClient(API_TOKEN, url=server.url)
    async with client:
        disconnected = client.messages(Disconnected)
        server.answers["BOIL"] = {"object": "DONE_BOIL", "fine": False, "complaint": f"{CARD} {SESSION_TOKEN}"}
        errors.append(await _raised_error(client.boil("K1", CARD)))
        server.answers["BOIL"] = {"object": "OOPS", "number": 9, "words": f"{CARD} {SESSION_TOKEN}"}
        errors.append(await _raised_error(client.boil("K1", CARD)))
        server.answers["BOIL"] = None
        errors.append(await _raised_error(client.boil("K1", CARD, timeout=0.1)))
        server.answers["BOIL"] = lambda server, peer, frame: server.abort_connections()
        errors.append(await _raised_error(client.boil("K1", CARD)))
        event = await anext(disconnected)
        assert isinstance(event, Disconnected)
        assert event.error is not None
        errors.append(event.error)
    wrong = KettleClient("new-secret", url=server.url)
    errors.append(await _raised_error(wrong.connect()))
    errors.append(await _raised_error(wrong.enter("new-secret")))
    assert isinstance(errors[0], CommandRejected)
    assert errors[0].text == "*** ***"
    for error in errors:
        text = format_with_variables(error)
        # The program's own variables are not hidden.
        own = [line for line in text.splitlines() if not line.strip().startswith(("card = ", "key = "))]
        for secret in SECRETS:
            assert not [line for line in own if secret in line], secret


async def test_repr_of_a_message_contains_no_personal_field() -> None:
    owner = Owner.model_validate({"object": "OWNER", "name": "A. Kettle", "new": "new-secret"})
    assert "Kettle" not in repr(owner)
    assert "secret" not in repr(owner)


def decode(frame: dict[str, Any] | str) -> Any:
    return Decoder(MESSAGES).decode(frame if isinstance(frame, str) else json.dumps(frame))


SHOWN: list[tuple[Any, str]] = [
    (
        decode({"object": "OWNER", "new": 1, "name": "A. Kettle"}),
        "Owner(object='OWNER', name=<hidden>, new=<hidden>)",
    ),
    (decode({"object": "OWNER", "name": None}), "Owner(object='OWNER', name=<hidden>)"),
    (decode({"object": "OWNER"}), "Owner(object='OWNER')"),
    (
        decode({"object": "HEAT", "degrees": 1, "a\x1b]0;b": 1, "two words": 2}),
        "Heat(object='HEAT', degrees=1.0, 'a\\x1b]0;b'=<hidden>, 'two words'=<hidden>)",
    ),
    (decode({"object": "NEW", "a": "new-secret"}), "UnknownMessage(object='NEW', data=<hidden>)"),
    (
        decode("new-secret"),
        "InvalidMessage(raw=<hidden>, reasons=('the frame is not JSON',), object=None, data=None)",
    ),
    (
        decode({"object": "HEAT", "degrees": "new-secret"}),
        "InvalidMessage(raw=<hidden>, reasons=('degrees is text, not a number',), object='HEAT', data=<hidden>)",
    ),
    (Boil.checked(kettle="K1", card=CARD), "Boil(kettle='K1', card=<hidden>)"),
]


@pytest.mark.parametrize(("value", "shown"), SHOWN, ids=lambda value: str(value)[:30])
def test_a_repr_names_the_fields_that_it_hides(value: Any, shown: str) -> None:
    assert repr(value) == shown


async def test_diagnostics_are_redacted_json(client: KettleClient, server: ScriptedServer) -> None:
    await client.who_am_i()
    fence = client.messages()
    await server.push("no json new-secret", {"object": "NEW", "a": "new-secret"})
    await anext(fence)
    await anext(fence)
    diagnostics = client.diagnostics()
    text = json.dumps(diagnostics)
    assert diagnostics["state"] == "connected"
    assert diagnostics["counters"]["requests_today"] == 3
    assert diagnostics["counters"]["messages"]["OWNER"] == 1
    assert (diagnostics["counters"]["unknown"], diagnostics["counters"]["invalid"]) == (2, 1)
    assert "OWNER" in text
    for secret in SECRETS:
        assert secret not in text


async def test_diagnostics_hide_a_token_that_the_server_repeats(client: KettleClient, server: ScriptedServer) -> None:
    heats = client.messages()
    await server.push({"object": "HEAT", "kettle": f"{API_TOKEN} and {SESSION_TOKEN}", "degrees": 1.0})
    await anext(heats)
    server.session_token = "another-session-token"
    server.abort_connections()
    await server.wait_for_command("ENTER", 2)
    await client.wait_connected(timeout=60)
    text = json.dumps(client.diagnostics())
    assert "*** and ***" in text


async def _raised_error(call: object) -> BaseException:
    with pytest.raises(BlueCurrentError) as caught:
        await call  # type: ignore[misc]
    return caught.value
