# generated from codegen/templates/package/_runtime/transport/websocket.py by `python -m codegen generate`; changes here are lost
"""websockets' connection with a short way in and out: frames in turns, and few writes for all that leave at once."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable, Sized
from typing import Any

from websockets.asyncio.client import ClientConnection
from websockets.frames import DATA_OPCODES, CloseCode, Frame
from websockets.protocol import State

from .frame_splitter import FrameSplitter
from .write_batching import WriteBatcher

TURN = 64
"""Frames that are taken before the readers of messages, who take as many, have a turn."""

TURN_SIZE = 16 * 1024
"""Bytes after which a turn ends too: what is made of a few large frames is much for the garbage collector."""

AHEAD = 16
"""Frames that may wait before no more are read from the socket."""

LAST = 8 * 2**20
"""Bytes that are kept of what comes while we are leaving, which nobody may take any more."""

NONE: deque[bytes] = deque(maxlen=0)
"""Stands for no frames: a deque of one's own takes 760 bytes, most of the time for nothing."""

Take = Callable[[bytes], object]


class WebSocket(ClientConnection):
    """A connection that hands over frames as they come, where `recv` and `send` take several coroutines for each."""

    # More attributes would double the size of the dictionary that the others are in.
    __slots__ = (
        "_arrival",
        "_calls",
        "_departures",
        "_fragments",
        "_frames",
        "_framing",
        "_is_held",
        "_is_leaving",
        "_is_lost",
        "_last",
        "_take",
    )

    def __init__(self, *arguments: Any, longest: int | None, **options: Any) -> None:
        """`longest` is the limit of a message's bytes, if there is one."""
        super().__init__(*arguments, **options)
        self._framing = FrameSplitter(longest)
        self._frames = NONE
        self._fragments = bytearray()
        self._take: Take | None = None
        self._calls: Sized = ()
        self._arrival: asyncio.Future[None] | None = None
        self._is_held = False
        self._is_leaving = False
        self._is_lost = False
        self._last = 0
        self._departures = WriteBatcher(self)

    async def read(self, take: Take, calls: Sized) -> None:
        """Hand over every frame, until there will be none; raises what `take` raises.

        `calls` are those that wait for an answer.
        """
        self._take, self._calls = take, calls
        try:
            while await self.arrival():
                self._take_turn(take)
        finally:
            self._take = None

    async def arrival(self) -> bool:
        """Wait until there is a frame to take; False once there will be none. Others have a turn in any case."""
        if self._frames:
            await asyncio.sleep(0)
        elif not self._is_lost:
            self._arrival = self.loop.create_future()
            try:
                await self._arrival
            finally:
                self._arrival = None
        return bool(self._frames)

    def frame(self) -> bytes:
        """The next frame, text or binary alike."""
        frame = self._frames.popleft()
        self._go_on()
        return frame

    def post(self, text: str) -> None:
        """Send a text on an open connection, together with others."""
        self.protocol.send_text(text.encode())
        self._departures.posted(len(text))

    async def close(self, code: Any = CloseCode.NORMAL_CLOSURE, reason: str = "") -> None:
        """Say goodbye, and read on until the other side has too, whether or not anybody takes what comes before."""
        self._is_leaving = True
        if self._is_held and not self._is_lost:
            self.transport.resume_reading()
        try:
            async with asyncio.timeout(self.close_timeout):  # websockets' own begins when all has been written
                await super().close(code, reason)
        except TimeoutError:
            self.transport.abort()
            await self.wait_closed()

    def data_received(self, data: bytes) -> None:
        """Take what has come, at once if there is not more than a turn of it."""
        self._receive(data)
        self._departures.answered(0, 0)
        arrival = self._arrival
        if not self._frames or arrival is None or arrival.done():
            return
        try:
            if self._take is not None:
                self._take_turn(self._take)
        except Exception as error:  # noqa: BLE001 - the reader's to handle
            arrival.set_exception(error)
        else:
            self._wake()

    def _receive(self, data: bytes) -> None:
        """Keep the whole texts of an open connection; everything else is websockets' to understand."""
        if self.protocol.state is State.CONNECTING:
            answer, data = self._framing.handshake(data)
            super().data_received(answer)
        if self.protocol.state is State.OPEN:
            for text in self._framing.texts(data, super().data_received):
                if self.protocol.state is State.OPEN:  # else what is in front has ended it, and this is nobody's
                    self._keep(text)
        elif data:
            super().data_received(self._framing.held() + data)

    def process_event(self, event: Any) -> None:
        """Keep a frame until it is taken; websockets calls this with everything that has come."""
        if not isinstance(event, Frame) or event.opcode not in DATA_OPCODES:
            super().process_event(event)
        elif event.fin and not self._fragments:
            self._keep(bytes(event.data))
        else:
            self._fragments += event.data
            if event.fin:
                self._keep(bytes(self._fragments))
                self._fragments.clear()

    def connection_lost(self, exc: Exception | None) -> None:
        """Let the reader have what has come, and then the end."""
        super().connection_lost(exc)
        self._is_lost = True
        self._wake()

    def _keep(self, frame: bytes) -> None:
        if self._is_leaving:
            self._last += len(frame)
            if self._last > LAST:
                return
        if not self._frames:
            self._frames = deque()
        self._frames.append(frame)
        if len(self._frames) > AHEAD and not (self._is_held or self._is_leaving):
            self._is_held = True
            self.transport.pause_reading()

    def _take_turn(self, take: Take) -> None:
        before = len(self._calls)
        frames, size = self._frames, 0
        try:
            for _ in range(min(TURN, len(frames))):
                frame = frames.popleft()
                take(frame)
                size += len(frame)
                if size > TURN_SIZE:
                    break
        finally:
            self._go_on()
        left = len(self._calls)
        if before > left:
            self._departures.answered(before - left, left)
            self._departures.end_turn()  # behind those who have been answered, so that what they ask leaves with it

    def _go_on(self) -> None:
        """Read from the socket again, if enough has been taken."""
        if not self._frames:
            self._frames = NONE
        if self._is_held and not (self._is_leaving or self._is_lost) and len(self._frames) <= AHEAD // 4:
            self._is_held = False
            self.transport.resume_reading()

    def _wake(self) -> None:
        if self._arrival is not None and not self._arrival.done() and (self._frames or self._is_lost):
            self._arrival.set_result(None)

    def write(self) -> None:
        """Hand what has been posted to the socket."""
        try:
            if self.protocol.state is not State.OPEN:
                self.send_data()  # a close frame may be among it, and the end after that
            else:
                # Not writelines, which in Python 3.12.0 to 3.12.8 and 3.13.0 to 3.13.1 does not say when it is full.
                self.transport.write(b"".join(self.protocol.data_to_send()))
        except Exception:  # noqa: BLE001 - whatever it is, nothing can be sent any more
            self.transport.abort()
