# generated from codegen/templates/package/cli/commands/bridge_options.py by `python -m codegen generate`; changes here are lost
"""Builds the click options of the subcommand `bridge`, and holds its help text."""

from __future__ import annotations

import click

from ...bridge.configuration.option_table import OPTIONS, BridgeOption

HELP = (
    "Publish all charge points to an MQTT broker, announce them to Home Assistant, and take commands from there, "
    "until Ctrl-C.\n\n"
    "Example: bluecurrent bridge --mqtt mqtt://localhost --token-file FILE. With --demo instead of --token-file, the "
    "charge points are simulated.\n\n"
    "Each option can also be set by an environment variable, such as BLUECURRENT_MQTT_USER for --mqtt-user, or "
    "in the file of --config. The command line takes precedence over the variable, and the variable over the file."
)


def build_bridge_options() -> tuple[click.Option, ...]:
    """Builds one click option for each option of the bridge."""
    return tuple(map(build_option, OPTIONS))


def build_option(option: BridgeOption) -> click.Option:
    """Builds one option. Click does not apply the default, since the configuration file takes precedence over it."""
    default = f" Default: {option.default}." if option.default else ""
    return click.Option(
        [f"--{option.name}", option.key],
        envvar=option.variable,
        help=f"{option.help}{default}",
        # Not False: for click, the value can then be left out.
        is_flag=True if option.kind == "flag" else None,
        metavar=option.metavar or None,
    )
