# generated from codegen/templates/package/bridge/client_of_running_bridge/bridge_client.py by `python -m codegen generate`; changes here are lost
"""Reads the state that a running bridge has published, and sends commands to that bridge through the broker."""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager, suppress
from datetime import UTC, datetime
from typing import Any

from ..._runtime.core.errors import InvalidRequest, NotAuthorized, RequestTimeout, add_call_to_error
from ..._runtime.requests.request_base_class import Request
from ...live import Live
from ...protocol import PROTOCOL
from ...testing import API_TOKEN
from ...testing.simulation.acknowledgements import acknowledgement
from ..broker.broker_connection import EXACTLY_ONCE, BrokerConnection
from ..broker.broker_errors import BrokerLost
from ..broker.broker_reconnection import Broker
from ..broker.received_message import ReceivedMessage
from ..commands.card_arguments_and_no_answer_error import CARD_ARGUMENTS
from ..configuration.settings import BridgeSettings
from ..exception_group_unwrapping import raise_single_error
from ..publishing.availability_decision import ONLINE
from ..publishing.published_payloads import encode_payload
from ..topic_types import StateTopic
from ..topics import Topics
from .objects_from_published_values import PublishedAccount, parse_values
from .published_state_server import PublishedStateServer
from .result_errors import NoBridge, make_error

RESULT_SECONDS = 75.0
"""Longest wait for a result: the service itself says after 60 s that a charge point does not answer."""
READ_SECONDS = 10.0
"""Longest wait for the retained messages."""


class BridgeClient:
    """Reads the published state of a bridge, and sends commands to it.

    An SDK `Client` that connects to `url` reads that state.
    """

    def __init__(
        self, connection: BrokerConnection, topics: Topics, server: PublishedStateServer, account: PublishedAccount
    ):
        self._connection = connection
        self._topics = topics
        self._server = server
        self._account = account
        self._bridges: dict[str, bool] = {}
        self._is_read = asyncio.Event()
        self._results: dict[str, asyncio.Future[dict[str, Any]]] = {}
        self._lost: BrokerLost | None = None
        """The end of the connection."""
        self._marker = f"{topics.marker}/{secrets.token_hex(8)}"

    @property
    def url(self) -> str:
        """The address of the local server that answers with the published values."""
        return self._server.url

    @property
    def api_token(self) -> str:
        """The API token that this server accepts."""
        return self._server.api_token

    def find_outdated(self, evse_ids: list[str]) -> list[str]:
        """Returns those charge points whose values are not current."""
        return [evse_id for evse_id in evse_ids if self._account.availability.get(evse_id) is False]

    async def read(self) -> None:
        """Reads the retained messages; raises NoBridge if no bridge is online."""
        topics = self._topics
        base, filters = topics.base_topic, (*topics.state_filters, topics.result_filter, topics.bridge_states_filter)
        await self._connection.subscribe([*filters, self._marker], asks_for_retained=True)
        await self._connection.publish(self._marker, b"end", qos=EXACTLY_ONCE)
        with suppress(TimeoutError):  # without the right to receive the marker, what has come until then is used
            async with asyncio.timeout(READ_SECONDS):
                await self._is_read.wait()
        if not self._bridges:
            raise NoBridge(f"no bridge has published anything below {base}: start `bluecurrent bridge` first")
        if not any(self._bridges.values()):
            raise NoBridge(
                f"the bridge below {base} is offline, or has no connection to the service yet: see its log, or start it"
            )

    async def receive(self) -> None:
        """Receives messages until the connection ends; then raises BrokerLost."""
        try:
            async for message in self._connection.messages():
                await self._receive_message(message)
        except BrokerLost as lost:
            self._lost = lost
            raise

    async def act(self, request: Request, *, card: str | None, timeout: float | None) -> dict[str, Any]:
        """Sends a command to the bridge, waits for its result, and returns the verdict in the form of the service.

        Args:
            request: The checked command.
            card: The name of a card that replaces the uid in the request; None to keep the uid.
            timeout: Seconds to wait for the result.

        Raises:
            CommandRejected: The service or the charge point refused.
            NotAuthorized: The bridge has no such charge point.
            InvalidRequest: The bridge did not send the command, for example because there is no such card.
            RequestTimeout: No result came. It is not known whether the command was carried out.
            ConnectionLost: The bridge is not connected to the service, or lost the connection.
        """
        values = {field.alias or name: getattr(request, name) for name, field in type(request).model_fields.items()}
        arguments = {name: value for name, value in values.items() if value is not None}
        if card is not None:
            parameter, by_name = CARD_ARGUMENTS[request.COMMAND]
            del arguments[parameter]
            arguments[by_name] = card
        evse_id = self._find_target(request.COMMAND, arguments)
        result = await self._send(request.COMMAND, arguments, evse_id, timeout)
        if result.get("status") != "ok":
            error = make_error(str(result.get("status")), str(result.get("error")))
            raise add_call_to_error(error, request.COMMAND, arguments.get(Live._table.identity))
        return acknowledgement(PROTOCOL, PROTOCOL.routes[request.COMMAND].answer, values)

    async def _send(
        self, command: str, arguments: dict[str, Any], evse_id: str, timeout: float | None
    ) -> dict[str, Any]:
        """Publishes a command, and returns its result; raises RequestTimeout if no result comes."""
        command_id, at = secrets.token_hex(8), datetime.now(UTC).isoformat(timespec="milliseconds")
        message = {"command": command, **arguments, "id": command_id, "at": at}
        future: asyncio.Future[dict[str, Any]] = asyncio.get_running_loop().create_future()
        self._results[command_id] = future
        try:
            await self._connection.publish(self._topics.command(evse_id), encode_payload(message), qos=EXACTLY_ONCE)
            async with asyncio.timeout(timeout or RESULT_SECONDS):
                return await future
        except (TimeoutError, BrokerLost, NoBridge, asyncio.CancelledError) as error:
            lost = error if isinstance(error, (BrokerLost, NoBridge)) else self._lost
            if lost is None and isinstance(error, asyncio.CancelledError):
                raise  # not the end of the connection, which cancels the block of `open_bridge_client`
            reason = f"no result: {lost}" if lost else "the bridge has sent no result"
            raise RequestTimeout(f"{command}: {reason}; it is not known whether it was carried out") from None
        finally:
            del self._results[command_id]

    async def _receive_message(self, message: ReceivedMessage) -> None:
        if message.topic == self._marker:
            self._is_read.set()
        elif (name := self._topics.parse_bridge_state(message.topic)) is not None:
            self._bridges[name] = message.payload == ONLINE.encode()
            if not any(self._bridges.values()):
                self._end_calls(NoBridge("the bridge is offline now"))
        elif (topic := self._topics.parse_state(message.topic)) is not None:
            await self._note(topic, message)

    def _end_calls(self, error: NoBridge) -> None:
        """Raises an error in the calls that wait for a result."""
        for future in self._results.values():
            if not future.done():
                future.set_exception(error)

    def _find_target(self, command: str, arguments: dict[str, Any]) -> str:
        """Returns the charge point on whose topic a command is published; the first one if the command names none."""
        given = arguments.get(Live._table.identity) or arguments.get(Live._limit_commands.subjects) or []
        named = [given] if isinstance(given, str) else list(given)
        if len(named) > 1:
            raise InvalidRequest(f"{command}: a bridge takes one charge point in a command: send one for each")
        evse_id = next(iter(named or self._account.availability), "")
        if evse_id not in self._account.availability:
            raise NotAuthorized(f"the bridge has no charge point {evse_id or 'yet'}".rstrip())
        return str(evse_id)

    async def _note(self, topic: StateTopic, message: ReceivedMessage) -> None:
        if topic.part == "result":
            result = parse_values(message.payload)
            future = self._results.get(str(result.get("id")))
            if future is not None and not future.done():
                future.set_result(result)
        elif self._account.note(topic, message.payload) and self._is_read.is_set():
            part = "status" if topic.part == "session" else topic.part
            await self._server.push_part(part, topic.evse_id)


@asynccontextmanager
async def open_bridge_client(settings: BridgeSettings) -> AsyncGenerator[BridgeClient, None]:
    """Connects to the broker, and reads what a bridge has published.

    Raises:
        BrokerLost: The broker can't be reached, or the connection has ended within the block.
        BrokerRefused: The broker does not accept the log-in.
        NoBridge: No bridge is online.
    """
    topics, account = settings.accounts[0].topics, PublishedAccount()
    client_id = f"{topics.base_topic}-{secrets.token_hex(8)}"
    broker = Broker(settings.broker, client_id=client_id, state_topic=None)
    async with broker.connect() as connection, PublishedStateServer(account, API_TOKEN) as server:
        bridge_client = BridgeClient(connection, topics, server, account)
        with raise_single_error(BrokerLost):
            async with asyncio.TaskGroup() as tasks:
                # The end of the connection cancels the block at once, whatever it waits for.
                receiving = tasks.create_task(bridge_client.receive())
                await bridge_client.read()
                yield bridge_client
                receiving.cancel()
