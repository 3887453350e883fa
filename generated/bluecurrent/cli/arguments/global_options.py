# generated from codegen/templates/package/cli/arguments/global_options.py by `python -m codegen generate`; changes here are lost
"""What every subcommand can be told, before its name or after it."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal

import click

Mode = Literal["auto", "table", "json"]


@dataclass
class Settings:
    """How a subcommand connects and how it shows what it got."""

    demo: bool = False
    url: str | None = None
    token_file: str | None = None
    timeout: float | None = None
    output: Mode = "auto"
    debug: bool = False

    @property
    def address(self) -> str | None:
        """Where to connect; None for the service itself."""
        return self.url or os.environ.get("BLUECURRENT_URL") or None

    @property
    def as_json(self) -> bool:
        """Whether a program reads what is printed."""
        return self.output == "json" or (self.output == "auto" and not sys.stdout.isatty())


def of(context: click.Context) -> Settings:
    """The settings of this run."""
    return context.find_root().ensure_object(Settings)


def options() -> list[click.Option]:
    """The options themselves; each hands its value to the settings."""

    def option(name: str, **more: Any) -> click.Option:
        attribute = name.removeprefix("--").replace("-", "_")
        return click.Option([name], expose_value=False, callback=keep(attribute), **more)

    return [
        option("--json", is_flag=True, help="The same as --output json."),
        option(
            "--output",
            type=click.Choice(["auto", "table", "json"]),
            help="Tables for people, or JSON for programs: one object a line, under its names on the wire. "
            "auto: a table on a terminal, JSON elsewhere.",
        ),
        option("--demo", is_flag=True, help="Talk to recordings instead of the service; needs no account."),
        option("--token-file", metavar="FILE", help="Read the API token from a file that only its owner can read."),
        option("--url", metavar="URL", help="Connect to another address than the service's."),
        option("--timeout", type=float, metavar="SECONDS", help="How long to wait for an answer."),
        option("--debug", is_flag=True, help="Show what the client does, and where an error comes from."),
    ]


def keep(attribute: str) -> Callable[[click.Context, click.Parameter, Any], None]:
    """What click calls with an option's value."""

    def given(context: click.Context, parameter: click.Parameter, value: Any) -> None:
        if value is None or value is False:
            return
        if attribute == "json":
            of(context).output = "json"
        else:
            setattr(of(context), attribute, value)

    return given
