# generated from codegen/templates/package/bridge/configuration/option_table.py by `python -m codegen generate`; changes here are lost
"""Lists the options of a bridge: their names on the command line, in the environment and in a configuration file."""

from __future__ import annotations

from typing import Literal, NamedTuple

Kind = Literal["text", "file", "flag"]

ACCOUNT_TABLE = "account"
"""The name of the tables in a configuration file that describe one account each."""
ACCOUNT_KEYS = ("name", "token_file", "url", "base_topic", "mqtt_client_id")
"""The keys of an `[[account]]` table."""
BROKER_TABLE = "mqtt"
"""The table of a configuration file with the options that begin with `mqtt`."""


class BridgeOption(NamedTuple):
    """Describes one option."""

    name: str
    """The name on the command line, without the dashes in front."""
    help: str
    metavar: str = ""
    kind: Kind = "text"
    default: str = ""
    in_file: bool = True
    """True if a configuration file can set it."""

    @property
    def key(self) -> str:
        """The name of the option in Python, and at the top level of a configuration file."""
        return self.name.replace("-", "_")

    @property
    def variable(self) -> str:
        """The environment variable that sets it."""
        return f"BLUECURRENT_{self.key.upper()}"

    @property
    def place(self) -> tuple[str, str]:
        """The table and the key in a configuration file; the table is empty for the top level."""
        if self.name == BROKER_TABLE:
            return BROKER_TABLE, "url"
        if self.name.startswith(f"{BROKER_TABLE}-"):
            return BROKER_TABLE, self.key.removeprefix(f"{BROKER_TABLE}_")
        return "", self.key


OPTIONS = (
    BridgeOption("mqtt", "Connect to the broker at this mqtt://, mqtts://, ws:// or wss:// URL.", "URL"),
    BridgeOption("mqtt-user", "Log in at the broker as this user.", "NAME"),
    BridgeOption(
        "mqtt-password-file", "Read the broker's password from FILE, which only you may access.", "FILE", "file"
    ),
    BridgeOption("mqtt-ca", "Trust the certificates in this PEM file instead of those of the system.", "FILE", "file"),
    BridgeOption("mqtt-cert", "Show the broker the client certificate in this PEM file.", "FILE", "file"),
    BridgeOption("mqtt-key", "Use the private key in this PEM file for --mqtt-cert.", "FILE", "file"),
    BridgeOption(
        "mqtt-insecure",
        "Do not check the broker's certificate. Others on the network can then read it all.",
        kind="flag",
    ),
    BridgeOption("mqtt-client-id", "Use this client id; BASE_TOPIC-NAME if not given.", "ID"),
    BridgeOption("base-topic", "Publish below this topic.", "TOPIC", default="bluecurrent"),
    BridgeOption("discovery-prefix", "Announce to Home Assistant below this topic.", "TOPIC", default="homeassistant"),
    BridgeOption(
        "birth-topic",
        "Publish everything again when Home Assistant publishes online on this topic.",
        "TOPIC",
        default="homeassistant/status",
    ),
    BridgeOption("no-discovery", "Do not announce anything to Home Assistant.", kind="flag"),
    BridgeOption("evcc", "Publish the values that evcc reads of each charge point.", kind="flag"),
    BridgeOption(
        "evcc-control",
        "Let evcc limit the current, and start and stop charging with a limit of 0 A (override) or with sessions "
        "(session). That 0 A stops a car is inferred: nobody has tried it.",
        "override|session",
    ),
    BridgeOption("evcc-card", "Start the sessions of evcc with the card of this name.", "NAME"),
    BridgeOption("state-file", "Keep energy totals, limits and the selected cards in FILE.", "FILE", "file"),
    BridgeOption(
        "health-file", "Write to FILE every 10 s whether the service and the broker are connected.", "FILE", "file"
    ),
    BridgeOption("json-logs", "Log one JSON object per line.", kind="flag"),
    BridgeOption("config", "Read options and accounts from this TOML file.", "FILE", "file", in_file=False),
    BridgeOption("check", "Check the configuration, connect once, and exit.", kind="flag", in_file=False),
    BridgeOption(
        "print-evcc",
        "Print evcc's configuration for the charge points that a running bridge has published, and exit.",
        kind="flag",
        in_file=False,
    ),
    BridgeOption(
        "forget",
        "Remove the retained messages about a charge point from the broker, and exit.",
        "EVSE_ID",
        in_file=False,
    ),
)
"""All options, in the order of the help. Those of the command line as a whole, such as --token-file, are not listed."""
