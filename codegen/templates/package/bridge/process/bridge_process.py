"""Runs the bridges of all accounts until a signal or an error ends them."""

from __future__ import annotations

import asyncio
import logging
import signal
import sys
from collections.abc import Callable, Coroutine, Generator
from contextlib import AbstractAsyncContextManager, contextmanager
from typing import Any

from ..._runtime.core.errors import BlueCurrentError, InvalidRequest
from ...client import Client
from ..broker.broker_errors import BrokerLost, BrokerRefused
from ..broker.loop_exception_handler import handle_loop_exception
from ..commands.charge_point_owners import ChargePointOwners
from ..configuration.configuration_error import ConfigurationError
from ..configuration.settings import AccountSettings, BridgeSettings
from ..exception_group_unwrapping import raise_single_error
from .account_bridge import AccountBridge
from .health_file import HealthFile
from .logging_setup import account_name
from .state_file import StateFile
from .systemd_notification import notify_service_manager

_LOGGER = logging.getLogger(__name__)

LONGEST_END = 4.0
"""Longest time in seconds for the accounts to publish that they are offline; then the process ends in any case."""

OpenClient = Callable[[AccountSettings], AbstractAsyncContextManager[Client]]
"""Creates the client of an account, which is not connected yet, and disconnects it at the end."""


class BridgeProcess:
    """Runs one bridge for each account, and keeps the state file and the health file up to date."""

    def __init__(self, settings: BridgeSettings, open_client: OpenClient, state_file: StateFile) -> None:
        self._settings = settings
        self._open_client = open_client
        self._state_file = state_file
        self._owners = ChargePointOwners()
        self._bridges: list[AccountBridge] = []
        """The bridges that run."""

    async def run(self) -> None:
        """Runs until SIGTERM or Ctrl-C; raises the error of an account once all accounts have failed."""
        asyncio.get_running_loop().set_exception_handler(handle_loop_exception)
        stop = asyncio.Event()
        accounts = [asyncio.create_task(self._run_account(account)) for account in self._settings.accounts]
        others = [asyncio.create_task(stop.wait()), *map(asyncio.create_task, self._background_work())]
        with _set_on_signal(stop):
            notify_service_manager("READY=1")
            all_ended = asyncio.gather(*accounts, return_exceptions=True)
            await asyncio.wait((all_ended, others[0]), return_when=asyncio.FIRST_COMPLETED)
            notify_service_manager("STOPPING=1")
            for task in (*accounts, *others):
                task.cancel()
            await asyncio.wait((*accounts, *others), timeout=LONGEST_END)
        self._state_file.write()
        if not stop.is_set():
            raise next(error for error in all_ended.result() if isinstance(error, BaseException))
        _LOGGER.info("stopped")

    def _background_work(self) -> list[Coroutine[Any, Any, None]]:
        work: list[Coroutine[Any, Any, None]] = [self._state_file.keep_written()]
        if self._settings.health_file is not None:
            health_file = HealthFile(
                self._settings.health_file, self._bridges, account_count=len(self._settings.accounts)
            )
            work.append(health_file.keep_written())
        if sys.platform == "win32":
            work.append(_notice_signals())
        return work

    async def _run_account(self, account: AccountSettings) -> None:
        """Runs one account; raises the error that ends it."""
        has_others = len(self._settings.accounts) > 1
        account_name.set(account.name if has_others else "")
        try:
            with raise_single_error(BrokerLost):
                async with self._open_client(account) as client:
                    await self._run_bridge(client, account)
        except (BlueCurrentError, BrokerRefused, ConfigurationError) as error:
            if has_others:
                _LOGGER.error("this account is given up: %s", error)
            raise

    async def _run_bridge(self, client: Client, account: AccountSettings) -> None:
        saved = self._state_file.get(account.name)
        try:
            bridge = AccountBridge(client, account, self._settings, owners=self._owners, saved=saved)
        except InvalidRequest as error:
            raise self._state_file.make_damage_error(f"account {account.name}: {error}") from None
        self._state_file.add_source(account.name, bridge.get_state)
        self._bridges.append(bridge)
        try:
            await bridge.run()
        finally:
            self._bridges.remove(bridge)


async def _notice_signals() -> None:
    """Wakes the event loop each second, since on Windows a signal does not interrupt its waiting."""
    while True:  # noqa: ASYNC110 - no event tells of a signal
        await asyncio.sleep(1)


@contextmanager
def _set_on_signal(stop: asyncio.Event) -> Generator[None, None, None]:
    """Sets an event at SIGTERM and Ctrl-C. After the block, it ignores further ones, since the process ends."""
    loop = asyncio.get_running_loop()
    signals = (signal.SIGINT, signal.SIGTERM)
    # Not add_signal_handler, which Windows does not have.
    former = {number: signal.signal(number, lambda *_: loop.call_soon_threadsafe(stop.set)) for number in signals}
    try:
        yield
    finally:
        for number, handler in former.items():
            signal.signal(number, signal.SIG_IGN if stop.is_set() else handler)
