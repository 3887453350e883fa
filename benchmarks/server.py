"""Serves prepared frames to all measured clients, so that the server's own work takes little time.

`python -m benchmarks.server` prints its URL and serves until its standard input ends. The query of the URL controls
what it sends:

- `object`, `points`, `recording` and `count`: a stream of `count` messages after the greeting
- `points`: the number of charge points in a list
- `hold`: the number of requests, after the first, that must come before any of them is answered
"""

from __future__ import annotations

import json
import sys
from contextlib import suppress
from functools import cache
from itertools import cycle, islice
from socketserver import StreamRequestHandler, ThreadingTCPServer
from threading import Thread
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from websockets.frames import Frame, Opcode
from websockets.http11 import Request
from websockets.server import ServerProtocol

from . import workload

BLOCK_SIZE = 64 * 1024
"""The approximate number of bytes in one write."""

ANSWERS = {
    "VALIDATE_API_TOKEN": "STATUS_API_TOKEN",
    "HELLO": "HELLO",
    "GET_CH_STATUS": "CH_STATUS",
    "GET_GRID_STATUS": "GRID_STATUS",
}
"""The object that answers each command."""

TEMPLATES = {command: next(workload.payloads(name)) for command, name in ANSWERS.items()}


def text_frame(payload: bytes) -> bytes:
    """Returns the bytes of an unmasked text frame."""
    return Frame(Opcode.TEXT, payload).serialize(mask=False)


@cache
def prepared_answers(payload: bytes, points: int) -> tuple[str, tuple[bytes, ...]]:
    """Returns the command of a request, and the frames that answer it."""
    message = json.loads(payload)
    command = message["command"]
    if command == "GET_CHARGE_POINTS":
        answers = list(workload.payloads("CHARGE_POINTS", points))
    else:
        evse_id = str(message.get("evse_id", workload.EVSE_ID))
        answers = [TEMPLATES[command].replace(workload.EVSE_ID.encode(), evse_id.encode())]
    return command, tuple(map(text_frame, answers))


class Connection(StreamRequestHandler):
    """Serves one connection in a thread of its own, which wakes faster than an event loop would."""

    disable_nagle_algorithm = True

    def setup(self) -> None:
        super().setup()
        self._protocol = ServerProtocol(max_size=None)
        self._query: dict[str, str] = {}
        self._withheld_frames: list[bytes] = []
        self._pending_frames: list[bytes] = []
        self._is_warmed_up = False

    def handle(self) -> None:
        """Answers requests until the client closes the connection."""
        with suppress(ConnectionError):  # the client may close in the middle of a stream
            while data := self.connection.recv(BLOCK_SIZE):
                self._protocol.receive_data(data)
                for event in self._protocol.events_received():
                    self._handle_event(event)
                self._write()
                if self._protocol.close_expected():
                    break

    def _handle_event(self, event: Request | Any) -> None:
        if isinstance(event, Request):
            self._query = dict(parse_qsl(urlsplit(event.path).query))
            self._protocol.send_response(self._protocol.accept(event))
        elif event.opcode is Opcode.TEXT:
            self._answer(bytes(event.data))

    def _answer(self, payload: bytes) -> None:
        command, answers = prepared_answers(payload, int(self._query.get("points", 1)))
        self._withheld_frames += answers
        is_start = command in ("HELLO", "VALIDATE_API_TOKEN")
        if is_start or not self._is_warmed_up or len(self._withheld_frames) >= int(self._query.get("hold", 1)):
            self._is_warmed_up = not is_start
            self._pending_frames += self._withheld_frames
            self._withheld_frames.clear()
        if command == "HELLO" and "object" in self._query:
            self._write()
            self._stream(self._query["object"], int(self._query["count"]))

    def _write(self) -> None:
        """Writes all pending answers in one call."""
        if data := b"".join([*self._protocol.data_to_send(), *self._pending_frames]):
            self.connection.sendall(data)
        self._pending_frames.clear()

    def _stream(self, object_name: str, count: int) -> None:
        points, recording = int(self._query.get("points", 0)), self._query.get("recording", "")
        frames = [text_frame(text) for text in workload.payloads(object_name, points, recording)]
        repeated_frames = cycle(frames)
        frames_per_write = max(1, BLOCK_SIZE // len(frames[0]))
        while count > 0:
            self.connection.sendall(b"".join(islice(repeated_frames, min(frames_per_write, count))))
            count -= frames_per_write


class Server(ThreadingTCPServer):
    """Listens on a free port of the loopback interface."""

    daemon_threads = True
    request_queue_size = 256


def main() -> None:
    """Prints the URL, and serves until the standard input ends."""
    with Server(("127.0.0.1", 0), Connection) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        print(f"ws://127.0.0.1:{server.server_address[1]}/", flush=True)
        sys.stdin.read()
        server.shutdown()


if __name__ == "__main__":
    main()
