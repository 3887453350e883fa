"""Lets a simulated week pass while connections drop, and compares what a client holds with the account's state.

The client reads everything again after each reconnect, and applies each push: `make soak-simulation`. It must then hold
exactly what the account shows. Schedules of overrides are left out, since the service does not push them. Beside the
connection, the client reads the finished sessions over HTTP: drops don't disturb that, and no session is ever missing.
"""

from __future__ import annotations

import argparse
import asyncio
import logging
import random
import sys
from collections import Counter
from collections.abc import Awaitable, Callable
from contextlib import suppress

from bluecurrent import (
    BlueCurrentError,
    Client,
    Connected,
    Disconnected,
    KnownMessage,
    Lost,
    Reconnected,
    UnknownMessage,
)
from bluecurrent._printing.guarded_streams import run_guarded
from bluecurrent.testing import SimulatedAccount, fast_reconnects
from tests.endurance.account_values import AccountValues, shown_values

STEPS, STEP_MINUTES = 1008, 10
"""Steps of simulated time that make a week."""
CHECK_EVERY = 7
"""Steps from one comparison to the next."""
MEAN_CONNECTION = 0.3
"""The mean of the real seconds from one drop to the next."""
MARK = "MARK"
"""The object that is pushed after everything that the account has shown so far."""


class Week:
    """Runs a client and an account, and compares what they hold."""

    def __init__(self, client: Client, account: SimulatedAccount, chance: random.Random) -> None:
        self._client = client
        self._account = account
        self._chance = chance
        self._held = AccountValues(account.charge_points)
        self._shown: dict[int, AccountValues] = {}
        self._plugged_in: set[str] = {"BCU100001", "BCU100002"}
        self.outcomes: Counter[str] = Counter()

    async def pass_by(self, seconds: float) -> None:
        """Lets the week pass in about so many real seconds, with drops; compares a last time after them."""
        async with asyncio.TaskGroup() as tasks:
            following = tasks.create_task(self._follow(tasks))
            await self._client.connect()
            disturbing = [tasks.create_task(self._drop_connections()), tasks.create_task(self._read_sessions())]
            for step in range(STEPS):
                self._account.advance(minutes=STEP_MINUTES)
                with suppress(BlueCurrentError):
                    await self._chance.choice((self._plug, self._go_offline, self._change_setting))()
                if step % CHECK_EVERY == 0:
                    await self._push_mark()
                await asyncio.sleep(seconds / STEPS)
            for task in disturbing:
                task.cancel()
            await self._compare_at_the_end()
            following.cancel()

    async def _follow(self, tasks: asyncio.TaskGroup) -> None:
        """Applies each message, and compares at each mark."""
        async for message in self._client.messages():
            assert not isinstance(message, Lost), message
            if isinstance(message, (Connected, Reconnected)):
                self._held.begin_again()
                tasks.create_task(self._read_all())
            elif isinstance(message, Disconnected):
                self._held.begin_again()
            elif isinstance(message, UnknownMessage) and message.object == MARK:
                self._compare(message.data["number"])
            elif isinstance(message, KnownMessage):
                self._held.update(message)

    async def _read_all(self) -> None:
        with suppress(BlueCurrentError):  # the next connection begins again
            await self._client.get_charge_points()
            for point in self._account.charge_points:
                await self._client.get_status(point)
                await self._client.get_settings(point)
                await self._client.get_grid_status(point)

    async def _push_mark(self) -> None:
        self._account.advance(seconds=0)  # pushes what reads have brought up to date
        number = len(self._shown)
        self._shown[number] = shown_values(self._account)
        await self._account.push({"object": MARK, "number": number})

    def _compare(self, number: int) -> None:
        if not self._held.is_complete:
            self.outcomes["marks while reading again"] += 1
            return
        assert self._held.fields == self._shown[number].fields
        self.outcomes["comparisons"] += 1

    async def _compare_at_the_end(self) -> None:
        before = self.outcomes["comparisons"]
        async with asyncio.timeout(60):
            while self.outcomes["comparisons"] == before:
                await self._push_mark()
                await asyncio.sleep(0.05)

    async def _drop_connections(self) -> None:
        while True:
            await asyncio.sleep(self._chance.expovariate(1 / MEAN_CONNECTION))
            self.outcomes["drops"] += 1
            if self._chance.random() < 0.5:
                self._account.drop()
            else:
                await self._account.close(self._chance.choice((1000, 1001, 1011)))

    async def _read_sessions(self) -> None:
        """Reads the finished sessions over HTTP again and again."""
        number = 0
        while True:
            pages = self._client.transactions(list(self._account.charge_points), order="oldest")
            identities = [transaction.transaction_id async for transaction in pages]
            assert len(set(identities)) == len(identities) >= number, "a session is missing"
            number = self.outcomes["sessions over HTTP"] = len(identities)
            self.outcomes["readings over HTTP"] += 1
            await asyncio.sleep(0.3)

    async def _plug(self) -> None:
        identity = self._chance.choice(list(self._account.charge_points))
        point = self._account.charge_points[identity]
        if identity in self._plugged_in:
            self._plugged_in.remove(identity)
            point.unplug()
        else:
            self._plugged_in.add(identity)
            point.plug_in(battery_kwh=self._chance.choice((40, 60, 77)), level=self._chance.random())
        self.outcomes["cars that come or go"] += 1

    async def _go_offline(self) -> None:
        point = self._account.charge_points[self._chance.choice(list(self._account.charge_points))]
        if self._chance.random() < 0.2:
            point.go_offline()
        else:
            point.go_online()

    async def _change_setting(self) -> None:
        setters: list[Callable[..., Awaitable[object]]] = [
            self._client.set_plug_and_charge,
            self._client.set_linked_charge_cards_only,
            self._client.set_delayed_charging,
            self._client.set_price_based_charging,
            self._client.override_delayed_charging_profile,
            self._client.block,
        ]
        set_value = self._chance.choice(setters)
        identity, value = self._chance.choice(list(self._account.charge_points)), self._chance.random() < 0.5
        if set_value in (self._client.set_delayed_charging, self._client.set_price_based_charging):
            await set_value(identity, value, transport=self._chance.choice(("rest", "socket")), wait="receipt")
        else:
            await set_value(identity, value, wait="receipt")
        self.outcomes["settings"] += 1


async def soak(seconds: float, seed: int) -> Counter[str]:
    """Lets a week pass, and returns what happened."""
    chance = random.Random(seed)
    async with SimulatedAccount(seed=seed, speed=60) as account:
        client = Client(account.api_token, url=account.url, rest_url=account.rest_url)
        try:
            week = Week(client, account, chance)
            await week.pass_by(seconds)
        finally:
            await client.disconnect()
    return week.outcomes


def main() -> int:
    """Reads the options and runs the test."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=50)
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    logging.getLogger("bluecurrent").addHandler(logging.NullHandler())  # every drop would be a warning
    with fast_reconnects():
        print(dict(asyncio.run(soak(options.seconds, options.seed))))
    return 0


if __name__ == "__main__":
    sys.exit(run_guarded(main))
