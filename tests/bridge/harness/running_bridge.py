"""Runs bridges in the test's own process, between a simulated account and a real broker."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncGenerator, Callable
from contextlib import AbstractAsyncContextManager, AsyncExitStack, asynccontextmanager, suppress
from dataclasses import dataclass, field
from itertools import count
from typing import Any

from bluecurrent import Client
from bluecurrent._runtime.core.secrets import Secret
from bluecurrent.bridge.commands.charge_point_owners import ChargePointOwners
from bluecurrent.bridge.configuration.broker_address import parse_broker_url
from bluecurrent.bridge.configuration.settings import (
    AccountSettings,
    BridgeSettings,
    BrokerSettings,
    EvccSettings,
    HomeAssistantSettings,
)
from bluecurrent.bridge.process.account_bridge import AccountBridge
from bluecurrent.bridge.publishing.publishing_intervals import PublishingIntervals
from bluecurrent.bridge.topics import Topics
from bluecurrent.protocol import PROTOCOL
from bluecurrent.testing import API_TOKEN, SimulatedAccount

from .charge_points import FIRST, FREE
from .mosquitto import Mosquitto
from .mqtt_client import MqttClient, open_mqtt_client

PROMPT = PublishingIntervals(debounce=0, energy_interval=0, discovery_interval=0, draw_delay=lambda low, high: low)
"""The intervals of a bridge that publishes at once."""

_numbers = count(1)


@dataclass
class RunningBridge:
    """Holds a bridge that runs, with the account and another program at the broker."""

    account: SimulatedAccount
    client: Client
    topics: Topics
    task: asyncio.Task[None]
    bridge: AccountBridge
    prefix: str
    """The discovery prefix."""
    mqtt: MqttClient = field(init=False)
    """Another program at the broker."""

    @property
    def status(self) -> str:
        """The topic with the status of the first charge point."""
        return self.topics.state(FIRST, "status")

    @property
    def results(self) -> list[Any]:
        """The results of commands for the first charge point."""
        return [json.loads(text) for text in self.mqtt.texts(self.topics.result(FIRST))]

    @property
    def acting_commands(self) -> list[str]:
        """The names of the commands that the account received and that change something."""
        names = [command["command"] for command in self.account.commands]
        return [name for name in names if PROTOCOL.routes[name].acts]

    async def until_online(self) -> None:
        """Waits until the first charge point is available, and its status published."""
        await self.mqtt.until_last(self.topics.availability(FIRST), "online")
        await self.mqtt.until_last(self.topics.bridge_state, "online")
        await self.mqtt.until(lambda: self.mqtt.last(self.status))

    async def until_read(self) -> None:
        """Waits until the first charge point is available, and all topics of its state have what was read.

        No more of the state is on its way then. At first, a topic may have been published without its values.
        """
        await self.until_online()
        for topic, field_name in (
            (self.status, "activity"),
            (self.topics.state(FIRST, "settings"), "plug_and_charge"),
            (self.topics.state(FIRST, "session"), "actual_kwh"),
            (self.topics.state(FIRST, "grid"), "id"),
        ):
            await self.mqtt.until(
                lambda topic=topic, name=field_name: (self.mqtt.json(topic) or {}).get(name) is not None
            )

    async def command(self, **command: Any) -> Any:
        """Gives a command for the first charge point, and returns its result."""
        known = len(self.results)
        await self.mqtt.publish(self.topics.command(FIRST), command)
        return (await self.mqtt.until(lambda: self.results[known:]))[0]

    async def set(self, entity: str, text: str | bytes) -> Any:
        """Sets an entity of the first charge point, and returns the result."""
        known = len(self.results)
        await self.mqtt.publish(self.topics.set(FIRST, entity), text)
        return (await self.mqtt.until(lambda: self.results[known:]))[0]

    async def stop(self) -> None:
        """Ends the bridge as a signal does."""
        self.task.cancel()
        with suppress(asyncio.CancelledError):
            await self.task


OpenBridge = Callable[..., AbstractAsyncContextManager[RunningBridge]]


@asynccontextmanager
async def start_bridge(
    mosquitto: Mosquitto,
    charge_points: dict[str, Any] | None = None,
    *,
    topics: Topics | None = None,
    prefix: str = "",
    prepare: Callable[[SimulatedAccount], object] = lambda account: None,
    intervals: PublishingIntervals = PROMPT,
    evcc: EvccSettings | None = None,
    broker_settings: BrokerSettings | None = None,
    account_options: dict[str, Any] | None = None,
    client_options: dict[str, Any] | None = None,
    is_service_away: bool = False,
    owners: ChargePointOwners | None = None,
) -> AsyncGenerator[RunningBridge]:
    """Runs a bridge for an account with one free charge point, or with others. `mqtt` must be set before it is used."""
    number = next(_numbers)
    topics = topics or Topics(f"test{number}", "home")
    prefix = prefix or f"ha{number}"
    broker = broker_settings or BrokerSettings(parse_broker_url(mosquitto.url))
    home_assistant = HomeAssistantSettings(prefix, f"{prefix}/status")
    settings = BridgeSettings(broker, (), home_assistant, evcc=evcc)
    account_settings = AccountSettings(topics, f"{topics.base_topic}-{topics.bridge_name}", Secret(API_TOKEN))
    async with (
        SimulatedAccount(
            speed=None, charge_points=charge_points or {FIRST: FREE}, **(account_options or {})
        ) as account,
        Client(API_TOKEN, url=account.url, **(client_options or {})) as client,
    ):
        prepare(account)
        if is_service_away:
            account.reject("closed", status=503)
            await client.disconnect()
        bridge = AccountBridge(client, account_settings, settings, owners=owners, intervals=intervals)
        task = asyncio.create_task(bridge.run())
        running = RunningBridge(account, client, topics, task, bridge, prefix)
        try:
            yield running
        finally:
            await running.stop()


@asynccontextmanager
async def open_bridge(mosquitto: Mosquitto, *arguments: Any, **options: Any) -> AsyncGenerator[RunningBridge]:
    """Runs a bridge, with another program that receives everything that it publishes."""
    async with AsyncExitStack() as stack:
        running = await stack.enter_async_context(start_bridge(mosquitto, *arguments, **options))
        topics = (f"{running.topics.base_topic}/#", f"{running.prefix}/#")
        running.mqtt = await stack.enter_async_context(open_mqtt_client(mosquitto.port, *topics))
        yield running
