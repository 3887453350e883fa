"""Defines the options that every subcommand takes, before or after its name."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Literal

import click

from .subcommand_table import HAS_BRIDGE, HAS_REST

OutputFormat = Literal["auto", "table", "json", "csv"]


@dataclass
class GlobalOptions:
    """Holds the values of the options that every subcommand takes."""

    demo: bool = False
    url: str | None = None
    rest_url: str | None = None
    token_file: str | None = None
    no_session: bool = False
    timeout: float | None = None
    json: bool = False
    output: OutputFormat = "auto"
    debug: bool = False
    mqtt: str | None = None
    mqtt_user: str | None = None
    mqtt_password_file: str | None = None
    mqtt_ca: str | None = None
    base_topic: str | None = None
    can_use_broker: bool = True
    """False for a subcommand that always connects to the service."""

    @property
    def broker_url(self) -> str | None:
        """The URL of the broker through which a bridge is used; None to connect to the service.

        Raises:
            UsageError: --mqtt is given together with an option that chooses an account.
        """
        if not self.can_use_broker:
            return None
        if self.mqtt and (self.demo or self.url or self.token_file):
            raise click.UsageError("--mqtt uses a running bridge: --demo, --url and --token-file contradict it")
        if self.demo or self.url:
            return None
        return self.mqtt or (os.environ.get("BLUECURRENT_MQTT") if HAS_BRIDGE else None) or None

    @property
    def endpoint(self) -> str | None:
        """The URL to connect to; None for the service's own."""
        return self.url or os.environ.get("BLUECURRENT_URL") or None

    @property
    def rest_endpoint(self) -> str | None:
        """The host for requests over HTTP; None for the service's own."""
        return self.rest_url or os.environ.get("BLUECURRENT_REST_URL") or None

    @property
    def is_json(self) -> bool:
        """True if results are printed as JSON."""
        return self.json or self.output == "json" or (self.output == "auto" and not sys.stdout.isatty())

    def check(self) -> None:
        """Raises UsageError if two options contradict each other."""
        for other, value in (("--url", self.url), ("--rest-url", self.rest_url), ("--token-file", self.token_file)):
            if self.demo and value is not None:
                raise click.UsageError(f"--demo and {other} contradict each other: the demo needs no account; use one")
        if self.json and self.output in ("table", "csv"):
            raise click.UsageError(f"--json and --output {self.output} contradict each other; use one")


def get_global_options(context: click.Context) -> GlobalOptions:
    """Returns the option values of this run; all subcommands share them."""
    return context.find_root().ensure_object(GlobalOptions)


def build_global_options(*formats: str) -> list[click.Option]:
    """Creates the global options; each one stores its value in the `GlobalOptions` of the run.

    `formats` are output formats that only some subcommands have.
    """
    output = build_global_option(
        "--output",
        type=click.Choice(["auto", "table", "json", *formats]),
        help="Print tables, or JSON: one object per line, with the service's field names. "
        "auto (default): tables on a terminal, JSON elsewhere.",
    )
    return [
        build_global_option("--json", is_flag=True, help="Print JSON; the same as --output json."),
        output,
        *build_connection_options(),
        *(build_broker_options() if HAS_BRIDGE else ()),
        build_global_option(
            "--debug", is_flag=True, help="Log what the client does, and show the traceback of an error."
        ),
    ]


def build_connection_options() -> Iterator[click.Option]:
    """Yields the options that decide where and how a run connects."""
    yield build_global_option(
        "--demo",
        is_flag=True,
        help="Use a simulated account instead of the service. It starts anew with each run; "
        "bluecurrent simulate keeps what you change.",
    )
    yield build_global_option(
        "--token-file", metavar="FILE", help="Read the API token from FILE, which only you may access."
    )
    yield build_global_option(
        "--url",
        metavar="URL",
        help="Connect to this ws:// or wss:// URL, or to BLUECURRENT_URL, instead of the service.",
    )
    if HAS_REST:
        yield build_global_option(
            "--rest-url",
            metavar="URL",
            help="Send requests over HTTP to this http:// or https:// host, or to BLUECURRENT_REST_URL, instead of the "
            "service.",
        )
    yield build_global_option(
        "--timeout",
        type=float,
        metavar="SECONDS",
        help="Wait at most this many seconds for each answer; the default depends on the command.",
    )
    yield build_global_option(
        "--no-session",
        is_flag=True,
        help="Do not keep the session of the log-in in a file for later runs, and do not use a kept one.",
    )


def build_broker_options() -> Iterator[click.Option]:
    """Yields the options with which a run uses a running bridge."""
    yield build_global_option(
        "--mqtt",
        metavar="URL",
        help="Use a running bridge through this mqtt://, mqtts://, ws:// or wss:// broker, or BLUECURRENT_MQTT, "
        "instead of connecting to the service.",
    )
    yield build_global_option("--mqtt-user", metavar="NAME", help="Log in at the broker as this user.")
    yield build_global_option(
        "--mqtt-password-file", metavar="FILE", help="Read the broker's password from FILE, which only you may access."
    )
    yield build_global_option(
        "--mqtt-ca", metavar="FILE", help="Trust the certificates in this PEM file at the broker."
    )
    yield build_global_option(
        "--base-topic",
        metavar="TOPIC",
        help="Use the bridge that publishes below this topic; bluecurrent if not given.",
    )


def build_global_option(name: str, **settings: Any) -> click.Option:
    """Creates an option that stores its value in the `GlobalOptions` of the run."""
    attribute = name.removeprefix("--").replace("-", "_")
    return click.Option([name], expose_value=False, callback=store_as(attribute), **settings)


def store_as(attribute: str) -> Callable[[click.Context, click.Parameter, Any], None]:
    """Returns a click callback that stores an option's value in the `GlobalOptions` of the run."""

    def store(context: click.Context, parameter: click.Parameter, value: Any) -> None:
        if value is None or value is False:  # not given here, but perhaps before the subcommand's name
            return
        options = get_global_options(context)
        setattr(options, attribute, value)
        options.check()

    return store
