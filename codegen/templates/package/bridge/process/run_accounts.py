"""Runs the bridges of all accounts until a signal or an error ends them."""

from __future__ import annotations

import asyncio
import logging
import signal
import sys
from collections.abc import Callable, Generator
from contextlib import AbstractAsyncContextManager, contextmanager

from ..._runtime.core.errors import BlueCurrentError
from ...client import Client
from ..broker.broker_errors import BrokerLost, BrokerRefused
from ..configuration.settings import AccountSettings, BridgeSettings
from ..single_errors import raise_single_error
from .account_bridge import AccountBridge
from .log_lines import account_name

_LOGGER = logging.getLogger(__name__)

OpenClient = Callable[[AccountSettings], AbstractAsyncContextManager[Client]]
"""Creates the client of an account, which is not connected yet, and disconnects it at the end."""


def run_accounts(settings: BridgeSettings, open_client: OpenClient) -> None:
    """Runs until SIGTERM or Ctrl-C; raises the error of an account once all accounts have failed."""
    # Paho needs a loop that can watch a socket, which the usual one of Windows can't.
    loop_factory = asyncio.SelectorEventLoop if sys.platform == "win32" else None
    with asyncio.Runner(loop_factory=loop_factory) as runner:
        runner.run(_run_until_signal(settings, open_client))


async def _run_until_signal(settings: BridgeSettings, open_client: OpenClient) -> None:
    stop = asyncio.Event()
    tasks = [asyncio.create_task(_run_account(account, settings, open_client)) for account in settings.accounts]
    stopping = asyncio.create_task(stop.wait())
    with _set_on_signal(stop):
        ended = asyncio.gather(*tasks, return_exceptions=True)
        await asyncio.wait((ended, stopping), return_when=asyncio.FIRST_COMPLETED)
        if not stopping.done():
            stopping.cancel()
            raise next(error for error in ended.result() if isinstance(error, BaseException))
        for task in tasks:
            task.cancel()
        await asyncio.wait(tasks)
    _LOGGER.info("stopped")


async def _run_account(account: AccountSettings, settings: BridgeSettings, open_client: OpenClient) -> None:
    """Runs one account; raises the error that ends it."""
    has_others = len(settings.accounts) > 1
    account_name.set(account.name if has_others else "")
    try:
        with raise_single_error(BrokerLost):
            async with open_client(account) as client:
                await AccountBridge(client, account, settings).run()
    except (BlueCurrentError, BrokerRefused) as error:
        if has_others:
            _LOGGER.error("this account is given up: %s", error)
        raise


@contextmanager
def _set_on_signal(stop: asyncio.Event) -> Generator[None, None, None]:
    """Sets an event at SIGTERM and Ctrl-C while the block runs."""
    loop = asyncio.get_running_loop()
    signals = (signal.SIGINT, signal.SIGTERM)
    former = {
        number: signal.signal(number, lambda *_: loop.call_soon_threadsafe(stop.set)) for number in signals
    }  # not add_signal_handler, which Windows does not have
    try:
        yield
    finally:
        for number, handler in former.items():
            signal.signal(number, handler)
