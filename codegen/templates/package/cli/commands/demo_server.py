"""Runs a fixture server in this process that answers from the shipped recordings."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import replace

from ..._runtime.requests.request import Request
from ...protocol import PROTOCOL
from ...testing import FixtureServer, Frame, Recording, find_recording, shipped_recordings
from ...testing.matching.value_substitution import Substitution

SPEED = 4.0
"""How many times as fast as in the recordings the server answers."""
SESSION_RECORDING, SESSION_COMMAND = "charging_session", "START_SESSION"
ACCOUNT_RECORDING = "three_charge_points"
"""An account whose answers about each charge point agree with each other."""
PUSHED_OBJECTS = frozenset({"CH_STATUS", "GRID_CURRENT"})


@asynccontextmanager
async def run_demo_server(request: Request | None, *, with_pushes: bool) -> AsyncGenerator[str, None]:
    """Runs the server until the end of the block; yields its URL."""
    server = FixtureServer(speed=SPEED)
    if request is not None and (recording := recording_for(request.wire())) is not None:
        server.use(recording)
    server.use(ACCOUNT_RECORDING)
    await server.start()
    pushing = asyncio.create_task(push_session(server)) if with_pushes else None
    try:
        yield server.url
    finally:
        if pushing is not None:
            pushing.cancel()
        await server.stop()


def recording_for(frame: dict[str, object]) -> Recording | None:
    """Returns the shipped recording of a command with the frame's values in place of the recorded ones."""
    command = str(frame[PROTOCOL.command])
    if command.lower() not in shipped_recordings():
        return None
    recording = find_recording(command.lower())
    sent = (event.message for event in recording.events if isinstance(event, Frame) and event.direction == "sent")
    recorded = next(message for message in sent if message.get(PROTOCOL.command) == command)
    substitution = Substitution.between(recorded, frame, frozenset(frame) - {PROTOCOL.command})
    authorization = PROTOCOL.log_in.authorization
    request = frame | {authorization: recorded[authorization]} if authorization in recorded else frame
    events = [
        replace(event, message=request if event.message is recorded else substitution.apply(event.message))
        if isinstance(event, Frame)
        else event
        for event in recording.events
    ]
    return replace(recording, events=tuple(events))


async def push_session(server: FixtureServer) -> None:
    """Pushes the messages of an example charging session, over and over."""
    frames = [event for event in find_recording(SESSION_RECORDING).events if isinstance(event, Frame)]
    start = next(i for i, frame in enumerate(frames) if frame.message.get(PROTOCOL.command) == SESSION_COMMAND)
    pushes = [
        (frame.at, frame.message) for frame in frames[start:] if frame.message.get(PROTOCOL.object) in PUSHED_OBJECTS
    ]
    await server.until(lambda: any(peer.greeted for peer in server.peers), timeout=None)
    while True:
        previous = pushes[0][0]
        for at, message in pushes:
            await asyncio.sleep(at - previous)
            previous = at
            await server.push(message)
