"""Runs a WebSocket server on the loopback interface whose answers each test chooses."""

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

Answer = Callable[["ScriptedServer", ServerConnection, dict[str, Any]], Any]


class ScriptedServer:
    """Answers log-in and greeting as the kettles' service does, and other commands as `answers` says.

    An answer is a message, a list of messages, None, or a function or coroutine function that returns one of these.
    """

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
        self.next_refusals: list[Response | Callable[[ServerConnection], Response | None]] = []
        """The refusals of the next handshakes, one each."""
        self.refusal: Response | None = None
        """The refusal of every handshake; None to accept them."""
        self.session_token = SESSION_TOKEN
        self.changed = asyncio.Condition()
        self._one_connection = one_connection
        self._ssl = ssl
        # Without compression, since the fixture server compresses: so both are tested.
        self._options = {"compression": None} | options
        self._server: Server | None = None

    @property
    def url(self) -> str:
        assert self._server is not None
        port = next(iter(self._server.sockets)).getsockname()[1]
        return f"{'wss' if self._ssl else 'ws'}://127.0.0.1:{port}"

    @property
    def peer(self) -> ServerConnection:
        """The newest connection, which is the client's long one."""
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
        self.abort_connections()
        self._server.close()
        await self._server.wait_closed()

    def commands(self) -> list[str]:
        """Returns the names of the received commands, in order."""
        return [frame["do"] for frame in self.received]

    async def wait_for(self, condition: Callable[[Self], Any]) -> None:
        """Waits until a condition holds."""
        async with self.changed:
            await self.changed.wait_for(lambda: condition(self))

    async def wait_for_command(self, command: str, times: int = 1) -> None:
        """Waits until a command has been received so many times."""
        await self.wait_for(lambda server: server.commands().count(command) >= times)

    async def push(self, *messages: Any) -> None:
        """Sends messages on the long connection."""
        for message in messages:
            await self.peer.send(message if isinstance(message, (str, bytes)) else json.dumps(message))

    def abort_connections(self) -> None:
        """Ends every connection without a close frame."""
        for peer in self.peers:
            peer.transport.abort()

    async def close(self, code: int, reason: str = "") -> None:
        """Closes the long connection."""
        with contextlib.suppress(ConnectionClosed):
            await self.peer.close(code, reason)

    def enter(self, server: ScriptedServer, peer: ServerConnection, frame: dict[str, Any]) -> dict[str, Any]:
        if frame["key"] != API_TOKEN:
            return {"object": "ENTERED", "ok": False, "complaint": f"who is {frame['key']}?"}
        return {"object": "ENTERED", "ok": True, "pass": self.session_token, "guest": "guest-1"}

    def greet(self, server: ScriptedServer, peer: ServerConnection, frame: dict[str, Any]) -> dict[str, Any]:
        if frame["Pass"] != f"Ticket {self.session_token}":
            return {"object": "OOPS", "number": 1, "words": "stale"}
        return {"object": "HI_THERE"}

    def _process(self, peer: ServerConnection, request: Request) -> Response | None:
        self.handshakes += 1
        if self.refusal is not None:
            return self.refusal
        if self.next_refusals:
            refusal = self.next_refusals.pop(0)
            return refusal if isinstance(refusal, Response) else refusal(peer)
        if self._one_connection and self.peers:
            return refuse(peer, "Already here")
        return None

    async def _serve(self, peer: ServerConnection) -> None:
        self.peers.append(peer)
        self.opened += 1
        await self._notify()
        try:
            async for text in peer:
                frame = json.loads(text)
                self.received.append(frame)
                await self._notify()
                await self._answer(peer, frame)
        except ConnectionClosed:
            pass
        finally:
            self.peers.remove(peer)
            await self._notify()

    async def _answer(self, peer: ServerConnection, frame: dict[str, Any]) -> None:
        answer = self.answers.get(frame["do"])
        if callable(answer):
            answer = answer(self, peer, frame)
        if asyncio.iscoroutine(answer):
            answer = await answer
        for message in answer if isinstance(answer, list) else [answer] if answer is not None else []:
            await peer.send(message if isinstance(message, (str, bytes)) else json.dumps(message))

    async def _notify(self) -> None:
        async with self.changed:
            self.changed.notify_all()


def refuse(peer: ServerConnection, reason: str, status: int = 403) -> Response:
    """Makes the response that refuses a handshake for a reason."""
    response = peer.respond(HTTPStatus(status), "no\n")
    response.headers["x-no-tea-because"] = reason
    return response


def make_refusal(reason: str, status: int = 403) -> Callable[[ServerConnection], Response]:
    """Makes a refusal for `next_refusals`."""
    return lambda peer: refuse(peer, reason, status)


def heat_message(number: int) -> dict[str, Any]:
    """Makes a HEAT of the kettle K1 with a number of degrees."""
    return {"object": "HEAT", "kettle": "K1", "degrees": float(number)}


def answer_heat(server: ScriptedServer, peer: ServerConnection, frame: dict[str, Any]) -> dict[str, Any]:
    """Answers GET_HEAT with the number in the kettle's name."""
    return {"object": "HEAT", "kettle": frame["kettle"], "degrees": float(frame["kettle"][1:])}


def acknowledge(server: ScriptedServer, peer: ServerConnection, frame: dict[str, Any]) -> list[dict[str, Any]]:
    """Answers an action with a receipt and a verdict."""
    return [
        {"object": f"{prefix}_{frame['do']}", "kettle": frame["kettle"], "fine": True, "complaint": ""}
        for prefix in ("GOT", "DONE")
    ]
