"""Tests that an outage takes two lines of the log, and that each failed attempt is an event."""

from __future__ import annotations

import asyncio
import logging
import re
from collections.abc import Iterator

import pytest

from bluecurrent._runtime.connection.event_reporter import describe_duration
from bluecurrent._runtime.core.connection_events import AttemptFailed, Connected, Disconnected, Lost, Reconnected
from bluecurrent._runtime.core.errors import ConnectionFailed, ConnectionLost, InvalidApiToken
from tests.runtime.kettle_protocol import API_TOKEN, Heat, KettleClient, Lid
from tests.runtime.scripted_server import ScriptedServer, heat_message, make_refusal

NO_CONNECTION = "WARNING there is no connection to the service: 127.0.0.1:PORT: the connection was refused, HTTP 503"
LOST = "WARNING the connection to the service is lost: the connection was cut off; the client keeps trying to connect"


class Lines(list[str]):
    """Holds the lines that the SDK has logged at INFO or above, each with its level and without durations and ports."""

    def add(self, record: logging.LogRecord) -> bool:
        if record.name.startswith("bluecurrent.") and record.levelno >= logging.INFO:
            text = re.sub(r"[0-9]+ s$", "N s", record.getMessage())
            self.append(f"{record.levelname} {re.sub(r'(?<=127.0.0.1:)[0-9]+', 'PORT', text)}")
        return True


@pytest.fixture
def lines(caplog: pytest.LogCaptureFixture) -> Iterator[Lines]:
    """The log of the SDK, from the start of the test."""
    logged = Lines()
    with caplog.at_level(logging.DEBUG), caplog.filtering(logged.add):
        yield logged


async def test_a_lost_connection_is_a_warning_and_its_return_an_info(
    client: KettleClient, server: ScriptedServer, lines: Lines
) -> None:
    for _ in range(2):
        server.next_refusals = [make_refusal("not now", 503) for _ in range(3)]
        events = client.messages(Disconnected, AttemptFailed, Reconnected)
        server.abort_connections()
        received = [await anext(events) for _ in range(5)]
        assert [type(event) for event in received] == [Disconnected, *[AttemptFailed] * 3, Reconnected]
        errors = [event.error for event in received if isinstance(event, AttemptFailed)]
        assert [(type(error), error.code) for error in errors] == [(ConnectionFailed, 503)] * 3
    assert lines == [LOST, "INFO connected to the service again after N s"] * 2


async def test_each_failed_first_attempt_is_an_event(server: ScriptedServer, lines: Lines) -> None:
    server.next_refusals = [make_refusal("not now", 503) for _ in range(3)]
    client = KettleClient(API_TOKEN, url=server.url)
    events, handled = client.messages(AttemptFailed, Connected), asyncio.Queue[AttemptFailed]()
    client.on(AttemptFailed, handled.put_nowait)
    await client.connect(retry=True)
    assert [type(await anext(events)) for _ in range(4)] == [*[AttemptFailed] * 3, Connected]
    assert [(await handled.get()).error.code for _ in range(3)] == [503] * 3
    await client.disconnect()
    assert lines == [f"{NO_CONNECTION}; the client keeps trying to connect", "INFO connected to the service after N s"]


async def test_a_failed_attempt_that_raises_is_not_logged(server: ScriptedServer, lines: Lines) -> None:
    server.next_refusals = [make_refusal("not now", 503)]
    client = KettleClient(API_TOKEN, url=server.url)
    events = client.messages(AttemptFailed)
    with pytest.raises(ConnectionFailed) as caught:
        await client.connect()
    event = await anext(events)
    assert isinstance(event, AttemptFailed)
    assert event.error.code == 503
    assert event.error is not caught.value
    assert lines == []


async def test_a_client_that_gives_up_says_so(client: KettleClient, server: ScriptedServer, lines: Lines) -> None:
    server.answers["ENTER"] = {"object": "ENTERED", "ok": False, "complaint": "withdrawn"}
    server.session_token += "-2"
    server.next_refusals = [make_refusal("not now", 503)]
    events = client.messages()
    server.abort_connections()
    with pytest.raises(InvalidApiToken):
        while True:
            await anext(events)
    assert lines == [
        LOST,
        "WARNING there is no connection to the service: the service does not accept the API token; the client gives up",
    ]


async def test_a_client_that_does_not_reconnect_says_so(server: ScriptedServer, lines: Lines) -> None:
    async with KettleClient(API_TOKEN, url=server.url, reconnect=False) as client:
        messages = client.messages()
        server.abort_connections()
        with pytest.raises(ConnectionLost):
            while True:
                await anext(messages)
    assert lines == ["WARNING the connection to the service is lost: the connection was cut off; the client gives up"]


async def test_the_reset_of_the_limit_is_in_the_warning(
    client: KettleClient, server: ScriptedServer, lines: Lines
) -> None:
    events = client.messages(Disconnected)
    await server.close(4001)
    await anext(events)
    [line] = lines
    assert re.fullmatch(
        "WARNING the connection to the service is lost: no more tea today; the client connects again after "
        r"\d{4}-\d\d-\d\d 00:00:30\+0[12]:00",
        line,
    )


async def test_disconnects_by_the_program_are_not_logged(server: ScriptedServer, lines: Lines) -> None:
    client = KettleClient(API_TOKEN, url=server.url)
    await client.connect()
    events = client.messages(Disconnected, Reconnected)
    await client.enter(API_TOKEN)  # closes the connection to log in, and opens it again
    assert [type(await anext(events)) for _ in range(2)] == [Disconnected, Reconnected]
    await client.disconnect()
    assert lines == []


async def test_an_outage_ends_with_disconnect(client: KettleClient, server: ScriptedServer, lines: Lines) -> None:
    server.refusal = make_refusal("not now", 503)(server.peer)
    failures = client.messages(AttemptFailed)
    server.abort_connections()
    await anext(failures)
    await client.disconnect()
    server.refusal = None
    await client.connect()
    assert lines == [LOST]


async def test_a_handler_that_stays_too_slow_is_logged_once(server: ScriptedServer, lines: Lines) -> None:
    async with KettleClient(API_TOKEN, url=server.url, queue_size=2) as client:
        started, turn, fence = asyncio.Semaphore(0), asyncio.Semaphore(0), client.messages(Lid)

        async def handler(heat: Heat) -> None:
            started.release()
            await turn.acquire()

        async def overrun() -> None:
            """Pushes more than the queue holds, and lets the handler go on to the messages after those lost."""
            await server.push(*map(heat_message, range(4)), {"object": "LID", "state": "open"})
            await anext(fence)
            turn.release()
            await started.acquire()

        client.on(Heat, handler)
        for number in range(2):
            await server.push(heat_message(number))
            await started.acquire()
            for _ in range(3):
                await overrun()
                assert len(lines) == number + 1
            turn.release()
            await started.acquire()
            turn.release()  # the queue is empty now
    assert all(re.fullmatch(r"WARNING \S+handler is too slow: [0-9]+ messages were lost", line) for line in lines)


@pytest.mark.parametrize(("seconds", "text"), [(0.4, "0 s"), (59, "59 s"), (60, "0:01:00"), (93_784.2, "26:03:04")])
def test_durations_are_written_as_hours_minutes_and_seconds(seconds: float, text: str) -> None:
    assert describe_duration(seconds) == text


def test_a_failed_attempt_is_an_immutable_value() -> None:
    error = ConnectionFailed()
    assert {AttemptFailed(error), AttemptFailed(error), Lost(1)} == {Lost(1), AttemptFailed(error)}
    with pytest.raises(AttributeError):
        AttemptFailed(error).error = ConnectionFailed()  # type: ignore[misc]
