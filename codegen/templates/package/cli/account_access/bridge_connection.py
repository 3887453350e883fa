"""Connects the command line to a running bridge through its broker."""

from __future__ import annotations

import os
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from importlib.util import find_spec
from typing import Any

import click

from ..._runtime.core.errors import BlueCurrentError
from ...bridge.configuration.configuration_error import ConfigurationError
from ...bridge.configuration.option_table import OPTIONS
from ...bridge.configuration.read_settings import read_settings
from ...bridge.configuration.settings import BridgeSettings
from ..arguments.global_options import GlobalOptions
from ..arguments.secret_sources import read_private_file
from ..output import exit_statuses
from ..output.error_messages import describe_error

MISSING = "the bridge needs aiomqtt: pip install 'bluecurrent[bridge]'"
FALSE = ("", "0", "false", "no", "off")
"""The values of an environment variable with which a flag stays off."""


class BridgeError(click.ClickException):
    """Means that the broker or the service can't be used: the message says why."""

    def __init__(self, message: str, status: int) -> None:
        super().__init__(message)
        self.exit_code = status  # type: ignore[misc]  # click calls it a variable of the class, but reads it here


@asynccontextmanager
async def connect_to_bridge(options: GlobalOptions) -> AsyncGenerator[Any, None]:
    """Connects to the broker of a bridge, and yields a `BridgeClient`.

    Raises ClickException if the broker can't be used, or if no bridge is online.
    """
    if not find_spec("aiomqtt"):
        raise click.UsageError(MISSING)
    from ...bridge.broker.broker_errors import BrokerLost, BrokerRefused
    from ...bridge.client_of_running_bridge.bridge_client import open_bridge_client
    from ...bridge.client_of_running_bridge.result_errors import NoBridge

    settings = read_broker_settings(options)
    try:
        async with open_bridge_client(settings) as bridge_client:
            yield bridge_client
    except NoBridge as error:
        raise BridgeError(str(error), exit_statuses.NO_CONNECTION) from None
    except (BrokerLost, BrokerRefused) as error:
        raise convert_error(error, settings) from None


def convert_error(error: Exception, settings: BridgeSettings, *, before: str = "") -> BridgeError:
    """Converts an error of the broker or of the service to a BridgeError, whose text begins with `before`."""
    from ...bridge.broker.broker_errors import BrokerLost

    status, text = exit_statuses.REFUSED, str(error)
    if isinstance(error, BrokerLost):
        status, text = exit_statuses.NO_CONNECTION, f"no connection to the broker at {settings.broker.address}: {error}"
    elif isinstance(error, BlueCurrentError):
        status, text = exit_statuses.exit_status(error), describe_error(error, can_use_bridge=False)
    return BridgeError(before + text, status)


def read_broker_settings(options: GlobalOptions) -> BridgeSettings:
    """Reads the settings from the options and the environment; raises UsageError if they can't be used."""
    given: dict[str, Any] = {}
    for option in OPTIONS:
        if option.name.startswith("mqtt") or option.key == "base_topic":
            variable = os.environ.get(option.variable) or None
            if option.kind == "flag":
                given[option.key] = (variable or "").lower() not in FALSE
            else:
                given[option.key] = getattr(options, option.key, None) or variable
    try:
        return read_settings(given, read_secret=read_private_file, read_api_token=lambda: "", url=None)
    except ConfigurationError as error:
        raise click.UsageError(str(error)) from None
