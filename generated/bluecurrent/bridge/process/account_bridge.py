# generated from codegen/templates/package/bridge/process/account_bridge.py by `python -m codegen generate`; changes here are lost
"""Runs the bridge of one account, which connects to the service and to the MQTT broker."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Mapping
from contextlib import suppress
from types import MappingProxyType
from typing import Any

from ..._runtime.core.connection_events import Reconnected
from ...client import Client
from ...live import Live
from ..broker.broker_connection import BrokerConnection
from ..broker.broker_errors import BrokerLost
from ..broker.broker_reconnection import Broker
from ..commands.charge_card_selection import ChargeCards
from ..commands.charge_point_owners import ChargePointOwners
from ..commands.command_execution import CommandExecution
from ..commands.command_handler import CommandHandler
from ..commands.message_handler import MessageHandler
from ..commands.result_publisher import ResultPublisher
from ..configuration.settings import AccountSettings, BridgeSettings
from ..evcc.evcc_bridge import EvccBridge
from ..publishing.publishing_intervals import PublishingIntervals
from ..publishing.whole_account_publisher import AccountPublisher

_LOGGER = logging.getLogger(__name__)

FAREWELL_SECONDS = 2.0
"""Longest time in seconds for telling the broker that the bridge ends."""
BIRTH = b"online"
"""The message that Home Assistant publishes when it has started."""


class AccountBridge:
    """Runs one account: holds its one connection to the service, and its connection to the broker.

    If one of the two is lost, it is opened again, and the other one stays open.
    """

    def __init__(
        self,
        client: Client,
        account: AccountSettings,
        settings: BridgeSettings,
        *,
        owners: ChargePointOwners | None = None,
        saved: Mapping[str, Any] = MappingProxyType({}),
        intervals: PublishingIntervals | None = None,
    ) -> None:
        """Raises InvalidRequest if `saved` is not what `get_state` has returned."""
        self._client = client
        self._topics = account.topics
        self._home_assistant = settings.home_assistant
        self._evcc_settings = settings.evcc
        self._evcc: EvccBridge | None = None
        self._owners = owners or ChargePointOwners()
        self._intervals = intervals or PublishingIntervals()
        self._saved = saved
        self._new_live = client.live(energy_totals=saved.get("energy_totals"), limits=saved.get("limits"))
        self._cards = ChargeCards(client, saved.get("cards") or {})
        self._results = ResultPublisher(account.topics)
        self._live: Live | None = None
        self._broker = Broker(settings.broker, client_id=account.client_id, state_topic=self._topics.bridge_state)

    @property
    def is_service_connected(self) -> bool:
        """True while the service is connected."""
        return self._client.is_connected()

    @property
    def is_broker_connected(self) -> bool:
        """True while the broker is connected."""
        return self._broker.is_connected

    def get_state(self) -> dict[str, Any]:
        """Returns JSON data, which the next run takes as its argument `saved`."""
        if self._live is None:
            return dict(self._saved)
        points = self._live.charge_points
        # The limits of charge points that were not read yet are still those of before.
        limits = {
            evse_id: limit for evse_id, limit in (self._saved.get("limits") or {}).items() if evse_id not in points
        }
        limits |= {evse_id: point.limit.dump() for evse_id, point in points.items() if point.limit is not None}
        return {"energy_totals": self._live.energy_totals, "limits": limits, "cards": self._cards.selected}

    async def run(self) -> None:
        """Runs until it is cancelled.

        Raises:
            BlueCurrentError: An error of the service is final, such as a wrong API token.
            BrokerRefused: The broker does not accept the log-in.
        """
        async with self._new_live as live:
            self._live = live
            self._owners.add(self._topics.bridge_name, live.charge_points)
            publisher = self._make_publisher(live)
            execution = CommandExecution(self._client, live, self._cards)
            messages = MessageHandler(self._topics, self._owners, self._results)
            handler = CommandHandler(self._topics, execution, messages, note_selection=publisher.note_change)
            await execution.prepare()
            if self._evcc_settings is not None:
                self._evcc = EvccBridge(live, self._topics, self._intervals, self._evcc_settings)
                self._evcc.allow_control(execution, messages, self._cards)
            try:
                async with asyncio.TaskGroup() as tasks:
                    tasks.create_task(self._connect_to_service(live, publisher))
                    tasks.create_task(self._note_read(live, publisher))
                    tasks.create_task(self._broker.run(lambda connection: self._serve(connection, publisher, handler)))
            finally:
                self._owners.remove(self._topics.bridge_name)
                publisher.close()
                if self._evcc is not None:
                    self._evcc.close()
                await messages.close()

    def _make_publisher(self, live: Live) -> AccountPublisher:
        """Creates the publisher, and tells it of each change from now on."""
        publisher = AccountPublisher(
            live,
            self._topics,
            self._intervals,
            discovery_prefix=self._home_assistant.discovery_prefix if self._home_assistant else None,
            get_cards=lambda: self._cards.names,
            get_card=self._cards.get_selected,
        )
        live._listeners.subscribe_to_identities(
            lambda evse_ids: publisher.note_change(*evse_ids), self._intervals.debounce
        )
        return publisher

    async def _connect_to_service(self, live: Live, publisher: AccountPublisher) -> None:
        """Connects to the service, and follows the connection until an error is final."""
        reconnections = self._client.messages(Reconnected)
        await self._client.connect(retry=True)
        await self._read_cards(live, publisher)
        await self._warn_without_list(live)
        async for _ in reconnections:
            await self._read_cards(live, publisher)

    async def _read_cards(self, live: Live, publisher: AccountPublisher) -> None:
        if await self._cards.read() and self._evcc is not None:
            self._evcc.check_card(self._cards)
        publisher.note_change(*live.charge_points)

    async def _warn_without_list(self, live: Live) -> None:
        seconds = self._intervals.longest_read
        try:
            async with asyncio.timeout(seconds):
                await live._reader.was_listed.wait()
        except TimeoutError:
            _LOGGER.warning(
                "the service has not sent the list of charge points within %g s: until it does, the bridge is offline, "
                "and asks again",
                seconds,
            )

    async def _note_read(self, live: Live, publisher: AccountPublisher) -> None:
        """Waits for the list of charge points, which shows if some have left the account; then tells the publisher."""
        await live._reader.was_listed.wait()
        publisher.note_read()
        count, place = len(live.charge_points), self._topics.base_topic
        _LOGGER.info("connected to the service; charge points: %d; their topics begin with %s/", count, place)

    async def _serve(self, connection: BrokerConnection, publisher: AccountPublisher, handler: CommandHandler) -> None:
        """Serves one connection to the broker."""
        try:
            await publisher.publish_start(connection)
            await publisher.read_previous_run(connection)
            self._results.open(connection)
            async with asyncio.TaskGroup() as tasks:
                # Receiving notices at once that the connection is lost. A call would wait for its answer first.
                tasks.create_task(self._receive(connection, publisher, handler))
                await connection.subscribe(self._filters())
                tasks.create_task(publisher.run(connection))
                if self._evcc is not None:
                    tasks.create_task(self._evcc.run(connection))
        except asyncio.CancelledError:
            with suppress(BrokerLost, TimeoutError):
                async with asyncio.timeout(FAREWELL_SECONDS):
                    await publisher.publish_offline(connection)
            raise

    async def _receive(
        self, connection: BrokerConnection, publisher: AccountPublisher, handler: CommandHandler
    ) -> None:
        async for message in connection.messages():
            if message.topic in self._birth_topics():
                if message.payload == BIRTH:  # many let Home Assistant retain it
                    publisher.note_birth()
            elif self._evcc is None or not self._evcc.receive(message):
                handler.receive(message)

    def _filters(self) -> tuple[str, ...]:
        """Returns the topics to which the bridge subscribes."""
        evcc_filters = self._evcc.filters if self._evcc else ()
        return (self._topics.set_filter, self._topics.command_filter, *evcc_filters, *self._birth_topics())

    def _birth_topics(self) -> tuple[str, ...]:
        return (self._home_assistant.birth_topic,) if self._home_assistant else ()
