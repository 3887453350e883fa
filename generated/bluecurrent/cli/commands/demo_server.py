# generated from codegen/templates/package/cli/commands/demo_server.py by `python -m codegen generate`; changes here are lost
"""A charge point without an account: the fixture server, in this process, with the shipped recordings."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import replace

from ..._runtime.requests.request import Request
from ...protocol import PROTOCOL
from ...testing import FixtureServer, Frame, Recording, find_recording, shipped_recordings
from ...testing.replies.substitution import Substitution

SPEED = 4.0
"""How many times as fast as recorded it answers."""
SESSION, START = "charging_session", "START_SESSION"
ACCOUNT = "three_charge_points"
"""The recording of an account in which all that is said of a charge point agrees."""
SHOWN = frozenset({"CH_STATUS", "GRID_CURRENT"})


@asynccontextmanager
async def serving(request: Request | None, *, playing: bool) -> AsyncGenerator[str, None]:
    """Serve until the end of the block; gives the address."""
    server = FixtureServer(speed=SPEED)
    if request is not None and (recording := answering(request.wire())) is not None:
        server.use(recording)
    server.use(ACCOUNT)
    await server.start()
    task = asyncio.create_task(play(server)) if playing else None
    try:
        yield server.url
    finally:
        if task is not None:
            task.cancel()
        await server.stop()


def answering(wire: dict[str, object]) -> Recording | None:
    """The shipped recording of a command, with these values in it, whatever they are."""
    name = str(wire[PROTOCOL.command])
    if name.lower() not in shipped_recordings():
        return None
    recording = find_recording(name.lower())
    sent = (event.message for event in recording.events if isinstance(event, Frame) and event.direction == "sent")
    recorded = next(message for message in sent if message.get(PROTOCOL.command) == name)
    same = Substitution.between(recorded, wire, frozenset(wire) - {PROTOCOL.command})
    authorization = PROTOCOL.log_in.authorization
    asked = wire | {authorization: recorded[authorization]} if authorization in recorded else wire
    events = [
        replace(event, message=asked if event.message is recorded else same.apply(event.message))
        if isinstance(event, Frame)
        else event
        for event in recording.events
    ]
    return replace(recording, events=tuple(events))


async def play(server: FixtureServer) -> None:
    """Push what was pushed while a car was charged, again and again."""
    frames = [event for event in find_recording(SESSION).events if isinstance(event, Frame)]
    start = next(index for index, frame in enumerate(frames) if frame.message.get(PROTOCOL.command) == START)
    pushes = [(frame.at, frame.message) for frame in frames[start:] if frame.message.get(PROTOCOL.object) in SHOWN]
    await server.until(lambda: any(peer.greeted for peer in server.peers), timeout=None)
    while True:
        last = pushes[0][0]
        for at, message in pushes:
            await asyncio.sleep(at - last)
            last = at
            await server.push(message)
