# generated from codegen/templates/package/cli/commands/run_bridge.py by `python -m codegen generate`; changes here are lost
"""Runs the bridge to MQTT for the subcommand `bridge`."""

from __future__ import annotations

from contextlib import AbstractAsyncContextManager
from dataclasses import replace
from importlib.util import find_spec
from typing import Any

import click

from ...bridge.configuration.configuration_error import ConfigurationError
from ...bridge.configuration.read_settings import read_settings
from ...bridge.configuration.settings import AccountSettings, BridgeSettings
from ...client import Client
from ..arguments.global_options import GlobalOptions
from ..arguments.secret_sources import read_api_token, read_private_file
from .client_factory import ClientFactory

MISSING = "the bridge needs aiomqtt: pip install 'bluecurrent[bridge]'"


def run(options: GlobalOptions, **given: Any) -> int:
    """Runs the bridge until Ctrl-C or SIGTERM."""
    if not find_spec("aiomqtt"):
        raise click.UsageError(MISSING)
    settings = read_bridge_settings(options, given)
    from ...bridge.broker.broker_errors import BrokerRefused
    from ...bridge.process.log_lines import start_logging
    from ...bridge.process.run_accounts import run_accounts

    start_logging(is_json=settings.has_json_logs, is_debug=options.debug)
    try:
        run_accounts(settings, make_client_opener(options))
    except BrokerRefused as error:
        raise click.ClickException(str(error)) from None
    return 0


def read_bridge_settings(options: GlobalOptions, given: dict[str, Any]) -> BridgeSettings:
    """Reads the settings; raises UsageError if they can't be used."""
    try:
        return read_settings(
            given,
            read_secret=read_private_file,
            read_api_token=lambda: read_demo_token() if options.demo else read_api_token(options),
            url=options.endpoint,
        )
    except ConfigurationError as error:
        raise click.UsageError(str(error)) from None


def read_demo_token() -> str:
    """Returns the API token of the simulated account."""
    from ...testing import API_TOKEN

    return API_TOKEN


def make_client_opener(options: GlobalOptions) -> Any:
    """Returns the function that creates the client of an account."""

    def open_client(account: AccountSettings) -> AbstractAsyncContextManager[Client]:
        return ClientFactory(replace(options, url=account.url), account.api_token).open_client()

    return open_client
