"""Creates the clients of subcommands, for the service, for another endpoint, or for a simulated account."""

from __future__ import annotations

import logging
from collections.abc import AsyncGenerator
from contextlib import AsyncExitStack, asynccontextmanager

import click

from ..._printing.printable_log import log_to_standard_error
from ..._runtime.connection import event_reporter
from ...client import Client
from ..arguments.global_options import GlobalOptions
from ..arguments.secret_sources import read_api_token

DEMO_SPEED = 4.0
"""The seconds of the simulated account in a real second."""


class ClientFactory:
    """Creates the clients of a run, which share the endpoint and the API token."""

    def __init__(self, options: GlobalOptions, api_token: str) -> None:
        self.options = options
        self.api_token = api_token

    @asynccontextmanager
    async def open_client(self) -> AsyncGenerator[Client, None]:
        """Creates a client that is not connected yet, and disconnects it at the end; for a demo, of a new account."""
        async with AsyncExitStack() as stack:
            url, rest_url = self.options.endpoint, self.options.rest_endpoint
            if self.options.demo:
                from ...testing import SimulatedAccount

                account = await stack.enter_async_context(SimulatedAccount(speed=DEMO_SPEED))
                url, rest_url = account.url, None
            client = Client(self.api_token, url=url, timeout=self.options.timeout, rest_url=rest_url)
            stack.push_async_callback(client.disconnect)
            yield client


def check_rest_endpoint(options: GlobalOptions) -> None:
    """Refuses a run that would send the session token of another server to the service."""
    if options.demo:
        raise click.UsageError("--demo has nothing to show: the simulated account does not answer over HTTP")
    if options.endpoint and not options.rest_endpoint:
        raise click.UsageError(
            "--url needs --rest-url (or BLUECURRENT_REST_URL): its log-in is not that of the service"
        )


def prepare_clients(options: GlobalOptions) -> ClientFactory:
    """Reads the API token and turns on logging; call it before the event loop runs, since it may ask for the token."""
    if options.debug:
        log_to_standard_error(logging.getLogger(), "%(relativeCreated)6d ms  %(name)s: %(message)s")
        logging.getLogger("bluecurrent").setLevel(logging.DEBUG)
    # Without --debug, the program itself reports a lost connection, where that matters to the user.
    logging.getLogger(event_reporter.__name__).setLevel(logging.NOTSET if options.debug else logging.ERROR)
    if options.demo:
        from ...testing import API_TOKEN

        return ClientFactory(options, API_TOKEN)
    return ClientFactory(options, read_api_token(options))
