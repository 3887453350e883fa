"""The server that all clients are measured against: it prepares what it sends, so that it is not what is measured.

`python -m benchmarks.server` prints its URL and serves until its input ends. The query of the URL that a client
connects to says what happens: `object`, `points`, `recording` and `count` make a stream that follows the greeting,
`hold` keeps answers back until so many requests have come after the first, `points` is the length of the list of
charge points.
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

BLOCK = 64 * 1024
"""About so many bytes are written at once."""

PREPARED = {
    "VALIDATE_API_TOKEN": "STATUS_API_TOKEN",
    "HELLO": "HELLO",
    "GET_CH_STATUS": "CH_STATUS",
    "GET_GRID_STATUS": "GRID_STATUS",
}
"""The object that answers each command."""

TEMPLATES = {command: next(workload.texts(name)) for command, name in PREPARED.items()}


def framed(payload: bytes) -> bytes:
    """A text frame as the server puts it on the wire."""
    return Frame(Opcode.TEXT, payload).serialize(mask=False)


@cache
def answered(payload: bytes, points: int) -> tuple[str, tuple[bytes, ...]]:
    """The command in a request, and the frames that answer it."""
    message = json.loads(payload)
    command = message["command"]
    if command == "GET_CHARGE_POINTS":
        answers = list(workload.texts("CHARGE_POINTS", points))
    else:
        evse_id = str(message.get("evse_id", workload.EVSE_ID))
        answers = [TEMPLATES[command].replace(workload.EVSE_ID.encode(), evse_id.encode())]
    return command, tuple(map(framed, answers))


class Visit(StreamRequestHandler):
    """One connection, in a thread of its own: nothing is quicker to wake than one that waits for its socket."""

    disable_nagle_algorithm = True

    def setup(self) -> None:
        super().setup()
        self._protocol = ServerProtocol(max_size=None)
        self._query: dict[str, str] = {}
        self._held: list[bytes] = []
        self._due: list[bytes] = []
        self._is_warm = False

    def handle(self) -> None:
        """Answer until the client leaves."""
        with suppress(ConnectionError):  # in the middle of a stream, say
            while data := self.connection.recv(BLOCK):
                self._protocol.receive_data(data)
                for event in self._protocol.events_received():
                    self._take(event)
                self._write()
                if self._protocol.close_expected():
                    break

    def _take(self, event: Request | Any) -> None:
        if isinstance(event, Request):
            self._query = dict(parse_qsl(urlsplit(event.path).query))
            self._protocol.send_response(self._protocol.accept(event))
        elif event.opcode is Opcode.TEXT:
            self._answer(bytes(event.data))

    def _answer(self, payload: bytes) -> None:
        command, answers = answered(payload, int(self._query.get("points", 1)))
        self._held += answers
        greets = command in ("HELLO", "VALIDATE_API_TOKEN")
        if greets or not self._is_warm or len(self._held) >= int(self._query.get("hold", 1)):
            self._is_warm = not greets
            self._due += self._held
            self._held.clear()
        if command == "HELLO" and "object" in self._query:
            self._write()
            self._stream(self._query["object"], int(self._query["count"]))

    def _write(self) -> None:
        """All answers to what has been read at once leave at once."""
        if data := b"".join([*self._protocol.data_to_send(), *self._due]):
            self.connection.sendall(data)
        self._due.clear()

    def _stream(self, object_name: str, count: int) -> None:
        points, recording = int(self._query.get("points", 0)), self._query.get("recording", "")
        frames = [framed(text) for text in workload.texts(object_name, points, recording)]
        turns = cycle(frames)
        length = max(1, BLOCK // len(frames[0]))
        while count > 0:
            self.connection.sendall(b"".join(islice(turns, min(length, count))))
            count -= length


class Server(ThreadingTCPServer):
    """On a free port of the loopback interface."""

    daemon_threads = True
    request_queue_size = 256


def main() -> None:
    """Serve until the input ends."""
    with Server(("127.0.0.1", 0), Visit) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        print(f"ws://127.0.0.1:{server.server_address[1]}/", flush=True)
        sys.stdin.read()
        server.shutdown()


if __name__ == "__main__":
    main()
