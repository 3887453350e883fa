"""Drops both connections of a bridge again and again, and checks that the bridge publishes each change all the same."""

from __future__ import annotations

import asyncio
import json
import time
from collections import Counter
from collections.abc import Awaitable, Callable

from aiomqtt import Client, ProtocolVersion

from bluecurrent import Reconnected
from bluecurrent.bridge.configuration.broker_address import parse_broker_url
from bluecurrent.bridge.configuration.settings import BrokerSettings
from tests.bridge.harness.broker_relay import BrokerRelay
from tests.bridge.harness.charge_points import FIRST
from tests.bridge.harness.mosquitto import Mosquitto
from tests.bridge.harness.running_bridge import RunningBridge, start_bridge
from tests.endurance.resource_usage import Usage, measure_at_rest

WARM_UP = 6
"""The least number of rounds before the first measurement of the usage, which comes after a tenth of all rounds."""
LONGEST_OUTAGE = 60.0
"""Seconds in which the bridge must have published a change after a drop."""
LONGEST_ROUND = 1.0
"""The seconds that a round may take on average; most take a fifth of it."""

Drop = Callable[[], Awaitable[object]]


class Drops:
    """Ends the connections of a bridge, those to the service and those to the broker in turn."""

    def __init__(self, mosquitto: Mosquitto, relay: BrokerRelay, running: RunningBridge) -> None:
        self._mosquitto = mosquitto
        self._relay = relay
        self._running = running
        self.numbers: Counter[str] = Counter()
        """The number of drops of each kind."""
        self.reconnections = 0
        """The number of times that the bridge has connected to the service again."""
        running.client.on(Reconnected, self._note_reconnection)
        self._service: tuple[Drop, ...] = (self._cut_service, self._close_service)
        self._broker: tuple[Drop, ...] = (self._cut_broker, self._take_over, self._restart_broker)

    async def run_round(self, number: int) -> None:
        """Drops one connection to the service and one to the broker; waits after each for a change."""
        for index, drops in enumerate((self._service, self._broker)):
            drop = drops[number % len(drops)]
            await drop()
            self.numbers[drop.__name__.strip("_")] += 1
            await self._change_and_wait(1 + 2 * number + index)
        # The account notes everything for tests, in the process whose memory is measured.
        for notes in (self._running.account.received, self._running.account.handshakes, self._running.account.history):
            notes.clear()

    def _note_reconnection(self, _event: Reconnected) -> None:
        self.reconnections += 1

    async def _change_and_wait(self, value: int) -> None:
        """Changes a field of the charge point, and waits until it is on its topic."""
        self._running.account.state.charge_points[FIRST]["max_offline"] = value
        self._running.account.advance(seconds=0)  # pushes the change, unless the service is disconnected
        async with (
            asyncio.timeout(LONGEST_OUTAGE),
            Client("localhost", self._mosquitto.port, protocol=ProtocolVersion.V5) as client,
        ):
            await client.subscribe(self._running.status, qos=1)
            async for message in client.messages:
                if json.loads(message.payload)["max_offline"] == value:
                    return

    async def _cut_service(self) -> None:
        self._running.account.drop()

    async def _close_service(self) -> None:
        await self._running.account.close(1001)

    async def _cut_broker(self) -> None:
        self._relay.drop()

    async def _take_over(self) -> None:
        """Connects with the client id of the bridge, whose connection the broker then ends."""
        identifier = f"{self._running.topics.base_topic}-home"
        async with Client("localhost", self._mosquitto.port, protocol=ProtocolVersion.V5, identifier=identifier):
            pass

    async def _restart_broker(self) -> None:
        self._mosquitto.stop()  # without persistence, so the retained messages are gone
        self._mosquitto.start()


async def run_drops(mosquitto: Mosquitto, *, rounds: int, longest_round: float = LONGEST_ROUND) -> tuple[Usage, Usage]:
    """Drops each connection so many times; returns the usage after some rounds and at the end."""
    relay = BrokerRelay(mosquitto.port)
    async with await asyncio.start_server(relay.serve, "127.0.0.1", 0) as server:
        settings = BrokerSettings(parse_broker_url(f"mqtt://127.0.0.1:{server.sockets[0].getsockname()[1]}"))
        async with start_bridge(mosquitto, broker_settings=settings) as running:
            drops = Drops(mosquitto, relay, running)
            async with asyncio.timeout(LONGEST_OUTAGE + rounds * longest_round):
                usages = await _run_rounds(drops, rounds)
            assert min(drops.reconnections, relay.served) >= rounds - 1, "not every drop has ended a connection"
            await running.stop()
            await relay.close()
    return usages


async def _run_rounds(drops: Drops, rounds: int) -> tuple[Usage, Usage]:
    warm_up, began_at = max(WARM_UP, rounds // 10), time.monotonic()
    for number in range(warm_up):
        await drops.run_round(number)
    before = await measure_at_rest()
    for number in range(warm_up, rounds):
        await drops.run_round(number)
        if number % 200 == 199:
            minutes = (time.monotonic() - began_at) / 60
            print(f"after {minutes:.1f} minutes: {dict(drops.numbers)}; {await measure_at_rest()}", flush=True)
    return before, await measure_at_rest()
