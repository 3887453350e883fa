# generated from codegen/templates/package/_runtime/transport/batching_websocket.py by `python -m codegen generate`; changes here are lost
"""Provides a WebSocket that batches reads and writes. It is faster than the one of the library `websockets`."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Sized
from typing import Any

from websockets.asyncio.client import ClientConnection
from websockets.frames import DATA_OPCODES, CloseCode, Frame
from websockets.protocol import State

from ..options.recorder_interface import Side
from .frame_splitter import FrameSplitter
from .websocket_interface import FRAMES_PER_TURN, MAX_BYTES_WHILE_CLOSING, FrameHandler, find_first_close
from .write_batching import WriteBatcher

BYTES_PER_TURN = 16 * 1024
"""Bytes of frames after which a turn ends early: garbage collection takes long for the objects of large frames."""

MAX_FRAMES_AHEAD = 16
"""Received frames that may wait to be handled; if there are more, reading from the socket pauses."""

NO_FRAMES: deque[bytes] = deque(maxlen=0)  # shared by idle connections: an empty deque takes 760 bytes


class BatchingWebSocket(ClientConnection):
    """Reads and writes frames without a coroutine for each frame, unlike `recv` and `send` of websockets.

    It overrides methods that websockets does not document, so it is used only with versions that it was tested with.
    """

    # Without slots, these attributes would double the size of the instance dictionary.
    __slots__ = (
        "_batcher",
        "_bytes_while_closing",
        "_fragments",
        "_frame_arrived",
        "_frames",
        "_handle_frame",
        "_is_closing",
        "_is_lost",
        "_is_paused",
        "_splitter",
        "_waiting_calls",
    )

    def __init__(self, *arguments: Any, max_size: int | None, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self._splitter = FrameSplitter(max_size)
        self._frames = NO_FRAMES
        self._fragments = bytearray()
        self._handle_frame: FrameHandler | None = None
        self._waiting_calls: Sized = ()
        self._frame_arrived: asyncio.Future[None] | None = None
        self._is_paused = False
        self._is_closing = False
        self._is_lost = False
        self._bytes_while_closing = 0
        self._batcher = WriteBatcher(self)

    async def read(self, handle_frame: FrameHandler, waiting_calls: Sized) -> None:
        """Passes every frame to `handle_frame` until the connection ends; raises what `handle_frame` raises.

        The length of `waiting_calls` is the number of calls that wait for an answer.
        """
        self._handle_frame, self._waiting_calls = handle_frame, waiting_calls
        try:
            while await self._wait_for_frame():
                self._handle_turn(handle_frame)
        finally:
            self._handle_frame = None

    async def _wait_for_frame(self) -> bool:
        """Waits for a frame; returns False if there will be none. Lets other tasks run in any case."""
        if self._frames:
            await asyncio.sleep(0)
        elif not self._is_lost:
            self._frame_arrived = self.loop.create_future()
            try:
                await self._frame_arrived
            finally:
                self._frame_arrived = None
        return bool(self._frames)

    async def receive(self) -> bytes | None:
        """Returns the next frame, text or binary; None if the connection has ended."""
        if not await self._wait_for_frame():
            return None
        frame = self._frames.popleft()
        self._resume_reading()
        return frame

    def queue_text(self, text: str) -> bool:
        """Sends a text on an open connection, batched with others; returns False if the connection is not open."""
        if self.protocol.state is not State.OPEN:
            return False
        self.protocol.send_text(text.encode())
        self._batcher.add(len(text))
        return True

    def abort(self) -> None:
        """Ends the connection at once, without a close frame."""
        self.transport.abort()

    def close_code_and_side(self) -> tuple[int, Side]:
        """Returns the close code of the connection, and the side that sent it first."""
        protocol = self.protocol
        return find_first_close(protocol.close_sent, protocol.close_rcvd, protocol.close_rcvd_then_sent)

    async def close(self, code: Any = CloseCode.NORMAL_CLOSURE, reason: str = "") -> None:
        """Sends a close frame, and reads on until the other side sends one, even if nobody takes earlier frames."""
        self._is_closing = True
        if self._is_paused and not self._is_lost:
            self.transport.resume_reading()
        try:
            async with asyncio.timeout(self.close_timeout):  # websockets' own starts only when all has been written
                await super().close(code, reason)
        except TimeoutError:
            self.transport.abort()
            await self.wait_closed()

    def data_received(self, data: bytes) -> None:
        """Handles received bytes, at once if they are not more than a turn takes."""
        self._split_off_frames(data)
        self._batcher.reset_plan()
        frame_arrived = self._frame_arrived
        if not self._frames or frame_arrived is None or frame_arrived.done():
            return
        try:
            if self._handle_frame is not None:
                self._handle_turn(self._handle_frame)
        except Exception as error:  # noqa: BLE001 - raised where `read` is awaited
            frame_arrived.set_exception(error)
        else:
            self._wake_reader()

    def _split_off_frames(self, data: bytes) -> None:
        """Stores the complete text frames of an open connection, and passes all other bytes to websockets."""
        if self.protocol.state is State.CONNECTING:
            response, data = self._splitter.split_handshake(data)
            super().data_received(response)
        if self.protocol.state is State.OPEN:
            for text in self._splitter.split_texts(data, super().data_received):
                if self.protocol.state is State.OPEN:  # a frame before this text may have ended the connection
                    self._store_frame(text)
        elif data:
            super().data_received(self._splitter.take_partial_header() + data)

    def process_event(self, event: Any) -> None:
        """Keeps a data frame until it is handled; websockets calls this with every event that it parses."""
        if not isinstance(event, Frame) or event.opcode not in DATA_OPCODES:
            super().process_event(event)
        elif event.fin and not self._fragments:
            self._store_frame(bytes(event.data))
        else:
            self._fragments += event.data
            if event.fin:
                self._store_frame(bytes(self._fragments))
                self._fragments.clear()

    def connection_lost(self, exc: Exception | None) -> None:
        """Lets the reader handle the frames that are left, and then end."""
        super().connection_lost(exc)
        self._is_lost = True
        self._wake_reader()

    def _store_frame(self, frame: bytes) -> None:
        if self._is_closing:
            self._bytes_while_closing += len(frame)
            if self._bytes_while_closing > MAX_BYTES_WHILE_CLOSING:
                return
        if not self._frames:
            self._frames = deque()
        self._frames.append(frame)
        if len(self._frames) > MAX_FRAMES_AHEAD and not (self._is_paused or self._is_closing):
            self._is_paused = True
            self.transport.pause_reading()

    def _handle_turn(self, handle_frame: FrameHandler) -> None:
        before = len(self._waiting_calls)
        frames, size = self._frames, 0
        try:
            for _ in range(min(FRAMES_PER_TURN, len(frames))):
                frame = frames.popleft()
                handle_frame(frame)
                size += len(frame)
                if size > BYTES_PER_TURN:
                    break
        finally:
            self._resume_reading()
        unanswered = len(self._waiting_calls)
        if before > unanswered:
            self._batcher.plan_early_write(before - unanswered, unanswered)
            self._batcher.write_soon()  # scheduled after the answered calls run, so that it writes their next requests

    def _resume_reading(self) -> None:
        """Reads from the socket again if few frames are left."""
        if not self._frames:
            self._frames = NO_FRAMES
        if self._is_paused and not (self._is_closing or self._is_lost) and len(self._frames) <= MAX_FRAMES_AHEAD // 4:
            self._is_paused = False
            self.transport.resume_reading()

    def _wake_reader(self) -> None:
        frame_arrived = self._frame_arrived
        if frame_arrived is not None and not frame_arrived.done() and (self._frames or self._is_lost):
            frame_arrived.set_result(None)

    def write(self) -> None:
        """Writes the queued texts to the socket."""
        try:
            if self.protocol.state is not State.OPEN:
                self.send_data()  # a close frame may be among the data, and the end of the stream after it
            else:
                # writelines in Python 3.12.0 to 3.12.8 and 3.13.0 to 3.13.1 does not report a full buffer.
                self.transport.write(b"".join(self.protocol.data_to_send()))
        except Exception:  # noqa: BLE001 - after any failed write the connection is of no use
            self.transport.abort()
