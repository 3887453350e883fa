# generated from codegen/templates/package/cli/commands/run_bridge.py by `python -m codegen generate`; changes here are lost
"""Runs the subcommand `bridge`: the bridge to MQTT, or a task such as --check or --forget."""

from __future__ import annotations

import logging
from collections.abc import Coroutine
from contextlib import AbstractAsyncContextManager
from dataclasses import asdict, replace
from importlib.util import find_spec
from typing import Any

import click

from ..._runtime.core.errors import BlueCurrentError
from ...bridge.configuration.configuration_error import ConfigurationError
from ...bridge.configuration.read_settings import read_settings
from ...bridge.configuration.settings import AccountSettings, BridgeSettings
from ...bridge.topics import InvalidTopic
from ...client import Client
from ..account_access.bridge_connection import MISSING, BridgeError, convert_error
from ..account_access.client_factory import ClientFactory
from ..arguments.global_options import GlobalOptions
from ..arguments.secret_sources import read_api_token, read_private_file
from .event_loop import run_in_event_loop

_LOGGER = logging.getLogger(__name__)

INSTEAD = {"check": "--check", "forget": "--forget", "print_evcc": "--print-evcc"}
"""The options that ask for another task instead of running the bridge, by key."""


def run(options: GlobalOptions, **given: Any) -> int:
    """Runs the bridge until Ctrl-C or SIGTERM."""
    if not find_spec("aiomqtt"):
        raise click.UsageError(MISSING)
    shared = asdict(options)  # options that came before the subcommand; asdict, since it also has methods
    given = {name: shared.get(name) if value is None else value for name, value in given.items()}
    instead = [label for key, label in INSTEAD.items() if given[key] not in (None, False)]
    if len(instead) > 1:
        raise click.UsageError(f"{' and '.join(instead)} can't be used together: choose one")
    settings = read_bridge_settings(options, given)
    from ...bridge.broker.broker_errors import BrokerLost, BrokerRefused
    from ...bridge.process.logging_setup import start_logging

    start_logging(is_json=settings.has_json_logs, is_debug=options.debug)
    try:
        run_in_event_loop(choose_work(options, settings, given), uses_broker=True)
    except (ConfigurationError, InvalidTopic) as error:
        failure: click.ClickException = click.UsageError(str(error))
    except (BrokerLost, BrokerRefused, BlueCurrentError) as error:
        failure = convert_error(error, settings)
    except click.ClickException as error:
        failure = error
    else:
        return 0
    if not settings.has_json_logs:
        raise failure
    _LOGGER.error(failure.message)
    return failure.exit_code


def choose_work(options: GlobalOptions, settings: BridgeSettings, given: dict[str, Any]) -> Coroutine[Any, Any, None]:
    """Returns the coroutine that runs the bridge, or the task that an option asks for instead."""
    from ...bridge.process.bridge_process import BridgeProcess
    from ...bridge.process.print_evcc_configuration import print_evcc_configuration
    from ...bridge.process.retained_message_removal import forget_charge_point
    from ...bridge.process.state_file import StateFile

    if given["forget"] is not None:
        return forget_charge_point(settings, given["forget"])
    if given["print_evcc"]:
        return print_evcc_configuration(settings)
    open_client = make_client_opener(options)
    try:
        state_file = StateFile(settings.state_file)
    except ConfigurationError as error:
        raise click.UsageError(str(error)) from None
    if given["check"]:
        return check(settings, open_client)
    return BridgeProcess(settings, open_client, state_file).run()


async def check(settings: BridgeSettings, open_client: Any) -> None:
    """Connects each account once; raises one error for all that have failed, with the exit status of the first."""
    from ...bridge.process.connection_check import check_connections

    errors = await check_connections(settings, open_client)
    failures = [
        convert_error(error, settings, before=f"account {name}: " if settings.names_accounts else "")
        for name, error in errors.items()
    ]
    if failures:
        raise BridgeError("\n".join(failure.message for failure in failures), failures[0].exit_code)


def read_bridge_settings(options: GlobalOptions, given: dict[str, Any]) -> BridgeSettings:
    """Reads the settings; raises UsageError if they can't be used."""
    try:
        settings = read_settings(
            given,
            read_secret=read_private_file,
            read_api_token=lambda: choose_api_token(
                options, is_needed=given["forget"] is None and not given["print_evcc"]
            ),
            url=options.endpoint,
        )
    except ConfigurationError as error:
        raise click.UsageError(str(error)) from None
    if options.demo and settings.names_accounts:
        raise click.UsageError("--demo has an account of its own: remove the [[account]] tables, or use no --demo")
    return settings


def choose_api_token(options: GlobalOptions, *, is_needed: bool) -> str:
    """Returns the API token of the account, or that of the simulated one; an empty text if none is needed."""
    if not is_needed:
        return ""
    if not options.demo:
        return read_api_token(options)
    from ...testing import API_TOKEN

    return API_TOKEN


def make_client_opener(options: GlobalOptions) -> Any:
    """Returns the function that creates the client of an account."""

    def open_client(account: AccountSettings) -> AbstractAsyncContextManager[Client]:
        direct = replace(options, url=account.url, can_use_broker=False)
        return ClientFactory(direct, account.api_token).open_client()

    return open_client
