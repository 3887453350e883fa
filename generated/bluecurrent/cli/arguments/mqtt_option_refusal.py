# generated from codegen/templates/package/cli/arguments/mqtt_option_refusal.py by `python -m codegen generate`; changes here are lost
"""Refuses the option --mqtt for subcommands that a bridge can't carry out."""

from __future__ import annotations

import click

from .global_options import GlobalOptions
from .subcommand_table import SUBCOMMANDS
from .subcommand_types import Subcommand


def refuse_broker(options: GlobalOptions, name: str) -> None:
    """Raises UsageError if --mqtt is given; a broker that only the environment names is ignored."""
    if options.mqtt:
        readable = ", ".join(find_subcommands_with_published_answers())
        raise click.UsageError(
            f"{name} can't use a bridge: leave out --mqtt. A bridge has what these read: {readable}, "
            "watch and sessions; and it takes commands that change something"
        )
    options.can_use_broker = False


def check_broker(options: GlobalOptions, subcommand: Subcommand) -> None:
    """Raises UsageError if --mqtt is given to a subcommand whose answer no bridge publishes."""
    if options.broker_url is not None and not (
        subcommand.acts or subcommand.name in find_subcommands_with_published_answers()
    ):
        refuse_broker(options, subcommand.name)


def find_subcommands_with_published_answers() -> list[str]:
    """Returns the names of the subcommands whose answers a bridge publishes."""
    from ...live import Live
    from ...protocol import PROTOCOL

    feeds = Live._table.feeds
    return [item.name for item in SUBCOMMANDS if not item.acts and PROTOCOL.routes[item.command].answer in feeds]
