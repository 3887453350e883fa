# generated from codegen/templates/package/testing/replies/recording_playback.py by `python -m codegen generate`; changes here are lost
"""Plays recordings in order: sends the server's frames, and waits for the client's frames."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable
from contextlib import suppress

from ..matching.command_matcher import CommandMatcher
from ..matching.mismatch import Mismatch
from ..matching.value_substitution import Substitution
from ..recording_format.exchange_splitting import Exchange, FrameData, get_frame_data
from ..recording_format.recording_types import Close, Frame, Open, Raw, Reject
from .connection_to_client import ConnectionToClient
from .flow_id_echo import FlowIdEcho
from .recording_cursor import RecordingCursor
from .reply_sender import ReplySender
from .unrecorded_command_replies import UnrecordedCommandReplies


class _Stopped(Exception):
    """Raised when the server has stopped, so that no client can send anything more."""


class _BrokenOff(Exception):
    """Raised when the connection of the next step has ended, so that the step can never be taken."""


class RecordingPlayback:
    """Takes the steps of recordings in a task, from `start` until `stop` or until a step can never be taken.

    With `log_in`, if a connection ends before its first recorded event, the next connection takes its place.
    """

    def __init__(
        self,
        matcher: CommandMatcher,
        sender: ReplySender,
        echo: FlowIdEcho,
        unrecorded: UnrecordedCommandReplies,
        *,
        log_in: bool,
    ) -> None:
        self.steps = RecordingCursor()
        self.awaits_handshake = False
        """True while the next step is a handshake that was not received yet; `RecordedOrder` sets it to False."""
        self.is_broken_off = False
        """True if the next step can never be taken."""
        self._matcher = matcher
        self._sender = sender
        self._echo = echo
        self._unrecorded = unrecorded
        self._replaces_connections = log_in
        self._substitution = Substitution()
        self._bound: list[ConnectionToClient] = []
        """The connections that follow the recording, in the order of their first frames or handshakes."""
        self._unopened: deque[ConnectionToClient] = deque()
        """Those of the `_bound` connections for which playback has not reached the recorded handshake yet."""
        self._peers: dict[int, ConnectionToClient] = {}
        self._last_step = (0.0, 0.0)
        """The event loop's time and the recorded time of the client's last step."""
        self._has_stopped = False
        self._task: asyncio.Task[None] | None = None

    def bind(self, peer: ConnectionToClient) -> None:
        """Uses a connection as the next recorded one."""
        self._bound.append(peer)
        self._unopened.append(peer)

    def is_bound(self, peer: ConnectionToClient) -> bool:
        """Returns whether a connection is used as a recorded one."""
        return peer in self._bound

    def uncompared_frames(self) -> list[FrameData]:
        """Removes and returns the frames that were never compared, since playback had ended before."""
        frames = [frame for peer in self._bound for frame in peer.inbox]
        for peer in self._bound:
            peer.inbox.clear()
        return frames

    def start(self) -> None:
        """Starts or continues to take steps."""
        self._has_stopped = False
        self._task = asyncio.create_task(self._run())

    async def stop(self) -> None:
        """Takes the steps that need nothing more from clients, and ends; all connections must have ended."""
        self._has_stopped = True
        self._sender.changes.notify()
        task, self._task = self._task, None
        if task is not None:
            await task

    def unexpected(self, message: FrameData) -> Mismatch:
        """Describes a command that came where the recording has none."""
        return self._matcher.unexpected(message, self.describe_position())

    def describe_position(self) -> str:
        """Returns the end of a sentence about the present position in the recording."""
        step = self.steps.current
        if step is None:
            return "the recording has ended"
        if self.is_broken_off:
            return f"the recording can't go on: its connection ended before {step.place}"
        return f"the recording is at {step.place}"

    async def _run(self) -> None:
        try:
            while True:
                await self._wait_until(lambda: self.steps.current is not None)  # more recordings may be added
                await self._take_step()
                self.steps.advance()
                self._sender.changes.notify()
        except _Stopped:
            pass
        except _BrokenOff:
            self.is_broken_off = True
            for peer in self._bound:
                while peer.inbox:
                    await self._refuse_unknown(peer, peer.inbox.popleft())
            self._sender.changes.notify()

    async def _take_step(self) -> None:
        step = self.steps.current
        assert step is not None
        event = step.event
        match event:
            case Open():
                if not self._replaces_connections:
                    await self._wait_for_handshake()
                self._peers[event.connection] = await self._next_peer()
            case Reject():
                await self._wait_for_handshake()
            case Frame(direction="sent") | Raw(direction="sent"):
                await self._wait_for_request(step.place, event)
            case Close(by="client"):
                await self._wait_for_close(self._peers[event.connection])
            case _:
                await self._wait_for_recorded_time(event.at)
                await self._sender.perform(event, self._peers[event.connection], self._substitution, self._echo)
                return
        self._last_step = asyncio.get_running_loop().time(), event.at

    async def _wait_for_handshake(self) -> None:
        self.awaits_handshake = True
        self._sender.changes.notify()
        await self._wait_until(lambda: not self.awaits_handshake)

    async def _next_peer(self) -> ConnectionToClient:
        await self._wait_until(lambda: self._unopened)
        return self._unopened.popleft()

    async def _wait_for_request(self, place: str, event: Frame | Raw) -> None:
        expected = Exchange(recording=place, line=0, at=event.at, request=get_frame_data(event))
        while True:
            peer = self._peers[event.connection]
            message = await self._next_frame(peer)
            if message is None:
                if not self._replaces_connections or not self.steps.is_first_on_connection():
                    raise _BrokenOff
                self._peers[event.connection] = await self._next_peer()
                continue
            substitution = self._matcher.match(expected.request, message)
            if substitution is not None:
                self._substitution.update(substitution)
                self._echo.remember(message)
                return
            if not await self._unrecorded.answer_log_in(peer, message):
                reason = "is not what was recorded; next is"
                await self._refuse_unknown(peer, message, self._matcher.mismatch(message, [expected], reason))

    async def _wait_for_close(self, peer: ConnectionToClient) -> None:
        while (message := await self._next_frame(peer)) is not None:
            if not await self._unrecorded.answer_log_in(peer, message):
                await self._refuse_unknown(peer, message)
        if peer.was_closed_by_server:
            raise _BrokenOff

    async def _next_frame(self, peer: ConnectionToClient) -> FrameData | None:
        """Returns the next frame of a connection, or None when it has ended."""
        await self._wait_until(lambda: peer.inbox or peer.has_ended)
        return peer.inbox.popleft() if peer.inbox else None

    async def _refuse_unknown(
        self, peer: ConnectionToClient, message: FrameData, mismatch: Mismatch | None = None
    ) -> None:
        await self._unrecorded.refuse_unknown(peer, message, mismatch or self.unexpected(message), self._echo)

    async def _wait_for_recorded_time(self, at: float) -> None:
        seconds = self._sender.remaining_seconds(self._last_step[0], at - self._last_step[1])
        with suppress(TimeoutError):
            await self._sender.changes.wait_until(lambda: self._has_stopped, seconds)

    async def _wait_until(self, condition: Callable[[], object]) -> None:
        """Waits until the condition holds; raises _Stopped if the server stops before that."""
        await self._sender.changes.wait_until(lambda: self._has_stopped or condition(), None)
        if not condition():
            raise _Stopped
