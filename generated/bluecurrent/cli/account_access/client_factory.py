# generated from codegen/templates/package/cli/account_access/client_factory.py by `python -m codegen generate`; changes here are lost
"""Creates the client that a subcommand uses: for the service, a simulated account or a running bridge."""

from __future__ import annotations

import logging
from collections.abc import AsyncGenerator
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from datetime import UTC, datetime, timedelta
from importlib import import_module
from typing import Any

import click

from ..._printing.printable_log import log_to_standard_error
from ..._runtime.connection import event_reporter
from ..._runtime.core.errors import AlreadyConnected
from ...client import Client
from ..arguments.global_options import GlobalOptions
from ..arguments.secret_sources import read_api_token
from ..output.progress import Progress
from ..output.spec_text_constants import SUBJECTS
from ..output.warning_lines import warn
from .kept_account_file import AccountFile, KeptAccount
from .login_and_account_status import LIST_SUBCOMMAND, list_identities

DEMO_SPEED = 4.0
"""The number of simulated seconds that pass in a real second."""
OLD = timedelta(days=30)
"""The age from which kept identities are used with a warning."""


class ClientFactory:
    """Creates the clients of a run, which share the endpoint, the API token and the kept session."""

    def __init__(self, options: GlobalOptions, api_token: str) -> None:
        self.options = options
        self.api_token = api_token
        self._file: AccountFile | None = None
        self.bridge: Any = None
        """The `BridgeClient` for a running bridge, while an open client uses the bridge instead of the service."""
        if not options.demo and not options.no_session and not options.broker_url:
            self._file = AccountFile.of_account(api_token, options.endpoint, options.rest_endpoint)
        self._kept = KeptAccount() if self._file is None else self._file.read()

    @asynccontextmanager
    async def open_client(self, *, logs_in: bool = False) -> AsyncGenerator[Client, None]:
        """Creates a client that is not connected yet, and disconnects it at the end; a demo gets a new account.

        With `logs_in`, the client does not use the session of an earlier run. Its own session is kept for later runs.
        """
        async with AsyncExitStack() as stack:
            url, rest_url = self.options.endpoint, self.options.rest_endpoint
            if self.options.demo:
                from ...testing import SimulatedAccount

                account = await stack.enter_async_context(SimulatedAccount(speed=DEMO_SPEED, past_year=True))
                url, rest_url = account.url, None
                with suppress(RuntimeError):  # without aiohttp, for which a command over HTTP asks
                    rest_url = account.rest_url
            if self.options.broker_url:
                # By name, since a package without a bridge has no such module.
                module = import_module(".bridge_connection", __package__)
                self.bridge = await stack.enter_async_context(module.connect_to_bridge(self.options))
                url, rest_url = self.bridge.url, None
            client = Client(
                self.api_token,
                session=None if logs_in else self._kept.session,
                url=url,
                timeout=self.options.timeout,
                rest_url=rest_url,
            )
            stack.callback(self._keep_session, client)
            stack.push_async_callback(client.disconnect)
            yield client

    async def find_identities(self, client: Client, progress: Progress) -> list[str]:
        """Returns the identities that an earlier run has kept; if there are none, those that the account lists now."""
        kept = self._kept
        if not kept.identities:  # an account without any may have got one since
            try:
                return [identity for identity, _ in await self.list_identities(client, progress)]
            except AlreadyConnected:
                warn(f"a connection is needed once, to list the {SUBJECTS}; name them to need none")
                raise
        if kept.listed_on is None or datetime.now(UTC).date() - kept.listed_on > OLD:
            hint = f"; bluecurrent {LIST_SUBCOMMAND} lists them anew" if LIST_SUBCOMMAND else ""
            warn(f"the {SUBJECTS} of the account were listed on {kept.listed_on}{hint}")
        return [*kept.identities]

    async def list_identities(self, client: Client, progress: Progress) -> list[tuple[str, str]]:
        """Connects, and returns the identities of the account with their names; keeps the identities for later runs."""
        progress.show("connecting")
        await client.connect()
        progress.show(f"reading the {SUBJECTS} of the account")
        found = await list_identities(client)
        self.keep_identities([identity for identity, _ in found])
        return found

    def keep_identities(self, identities: list[str]) -> None:
        """Keeps the identities that were listed now for later runs."""
        self._replace(self._kept.with_identities(identities))

    def _keep_session(self, client: Client) -> None:
        self._replace(self._kept._replace(session=client.session))

    def _replace(self, kept: KeptAccount) -> None:
        if kept != self._kept and self._file is not None:
            self._file.write(kept)
        self._kept = kept


def has_rest_endpoint(options: GlobalOptions) -> bool:
    """Tells whether HTTP can be used: the service accepts no session of another server."""
    return options.demo or not options.endpoint or bool(options.rest_endpoint)


def check_rest_endpoint(options: GlobalOptions) -> None:
    """Refuses a run that would send the session token of another server to the service."""
    if not has_rest_endpoint(options):
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
    if options.broker_url or options.demo:  # in this order: broker_url refuses a contradiction
        from ...testing import API_TOKEN

        return ClientFactory(options, API_TOKEN)
    return ClientFactory(options, read_api_token(options))
