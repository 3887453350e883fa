"""A service on loopback that does what a test tells it to: real sockets, no patience."""

from __future__ import annotations

import asyncio
import contextlib
import json
import ssl as tls
from collections.abc import Callable
from http import HTTPStatus
from types import TracebackType
from typing import Any, Self

from websockets.asyncio.server import Server, ServerConnection, serve
from websockets.exceptions import ConnectionClosed
from websockets.http11 import Request, Response

from tests.runtime.kettle_protocol import API_TOKEN, SESSION_TOKEN

Answer = Callable[["Script", ServerConnection, dict[str, Any]], Any]


class Script:
    """Answers log-in and greeting like the kettles' service, and any other command by `answers`."""

    def __init__(self, *, one_connection: bool = False, ssl: tls.SSLContext | None = None, **options: Any) -> None:
        self.answers: dict[str, Any] = {
            "ENTER": self.enter,
            "HI": self.greet,
            "WHO_AM_I": {"object": "OWNER", "name": "A. Kettle"},
        }
        self.received: list[dict[str, Any]] = []
        self.peers: list[ServerConnection] = []
        """The open connections, oldest first."""
        self.opened = 0
        self.handshakes = 0
        self.refusals: list[Response | Callable[[ServerConnection], Response | None]] = []
        """How the next handshakes are refused."""
        self.refusing: Response | None = None
        """How every handshake is refused."""
        self.session_token = SESSION_TOKEN
        self.changed = asyncio.Condition()
        self._one_connection = one_connection
        self._ssl = ssl
        # The fixture server compresses, so that both ways in are gone by the tests.
        self._options = {"compression": None} | options
        self._server: Server | None = None

    @property
    def url(self) -> str:
        assert self._server is not None
        port = next(iter(self._server.sockets)).getsockname()[1]
        return f"{'wss' if self._ssl else 'ws'}://127.0.0.1:{port}"

    @property
    def peer(self) -> ServerConnection:
        """The long connection."""
        return self.peers[-1]

    async def __aenter__(self) -> Self:
        self._server = await serve(
            self._serve,
            "127.0.0.1",
            0,
            process_request=self._process,
            ssl=self._ssl,
            close_timeout=0.2,
            **self._options,
        )
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        assert self._server is not None
        self.drop()
        self._server.close()
        await self._server.wait_closed()

    def commands(self) -> list[str]:
        """The commands that came, in order."""
        return [frame["do"] for frame in self.received]

    async def wait_for(self, condition: Callable[[Self], Any]) -> None:
        """Wait until something is true of what has come."""
        async with self.changed:
            await self.changed.wait_for(lambda: condition(self))

    async def got(self, command: str, times: int = 1) -> None:
        """Wait until a command has come so many times."""
        await self.wait_for(lambda script: script.commands().count(command) >= times)

    async def push(self, *messages: Any) -> None:
        """Send to the long connection."""
        for message in messages:
            await self.peer.send(message if isinstance(message, (str, bytes)) else json.dumps(message))

    def drop(self) -> None:
        """Cut every connection, without a word."""
        for peer in self.peers:
            peer.transport.abort()

    async def close(self, code: int, reason: str = "") -> None:
        """Close the long connection."""
        with contextlib.suppress(ConnectionClosed):
            await self.peer.close(code, reason)

    def enter(self, script: Script, peer: ServerConnection, frame: dict[str, Any]) -> dict[str, Any]:
        if frame["key"] != API_TOKEN:
            return {"object": "ENTERED", "ok": False, "complaint": f"who is {frame['key']}?"}
        return {"object": "ENTERED", "ok": True, "pass": self.session_token, "guest": "guest-1"}

    def greet(self, script: Script, peer: ServerConnection, frame: dict[str, Any]) -> dict[str, Any]:
        if frame["Pass"] != f"Ticket {self.session_token}":
            return {"object": "OOPS", "number": 1, "words": "stale"}
        return {"object": "HI_THERE"}

    def _process(self, peer: ServerConnection, request: Request) -> Response | None:
        self.handshakes += 1
        if self.refusing is not None:
            return self.refusing
        if self.refusals:
            refusal = self.refusals.pop(0)
            return refusal if isinstance(refusal, Response) else refusal(peer)
        if self._one_connection and self.peers:
            return refusal_of(peer, "Already here")
        return None

    async def _serve(self, peer: ServerConnection) -> None:
        self.peers.append(peer)
        self.opened += 1
        await self._tell()
        try:
            async for text in peer:
                frame = json.loads(text)
                self.received.append(frame)
                await self._tell()
                await self._answer(peer, frame)
        except ConnectionClosed:
            pass
        finally:
            self.peers.remove(peer)
            await self._tell()

    async def _answer(self, peer: ServerConnection, frame: dict[str, Any]) -> None:
        answer = self.answers.get(frame["do"])
        if callable(answer):
            answer = answer(self, peer, frame)
        if asyncio.iscoroutine(answer):
            answer = await answer
        for message in answer if isinstance(answer, list) else [answer] if answer is not None else []:
            await peer.send(message if isinstance(message, (str, bytes)) else json.dumps(message))

    async def _tell(self) -> None:
        async with self.changed:
            self.changed.notify_all()


def refusal_of(peer: ServerConnection, reason: str, status: int = 403) -> Response:
    """A refused handshake that says why."""
    response = peer.respond(HTTPStatus(status), "no\n")
    response.headers["x-no-tea-because"] = reason
    return response


def refusing(reason: str, status: int = 403) -> Callable[[ServerConnection], Response]:
    """The same, for `refusals`."""
    return lambda peer: refusal_of(peer, reason, status)


def heat(script: Script, peer: ServerConnection, frame: dict[str, Any]) -> dict[str, Any]:
    """The answer to GET_HEAT: the number in the kettle's name."""
    return {"object": "HEAT", "kettle": frame["kettle"], "degrees": float(frame["kettle"][1:])}


def acknowledged(script: Script, peer: ServerConnection, frame: dict[str, Any]) -> list[dict[str, Any]]:
    """Receipt and verdict."""
    return [
        {"object": f"{prefix}_{frame['do']}", "kettle": frame["kettle"], "fine": True, "complaint": ""}
        for prefix in ("GOT", "DONE")
    ]
