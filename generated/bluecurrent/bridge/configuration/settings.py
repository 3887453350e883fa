# generated from codegen/templates/package/bridge/configuration/settings.py by `python -m codegen generate`; changes here are lost
"""Defines the checked settings of a bridge."""

from __future__ import annotations

import ssl
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from ..._runtime.core.secrets import Secret
from ..topics import Topics
from .broker_address import BrokerAddress


@dataclass(frozen=True)
class BrokerSettings:
    """Holds the address of the broker, and the user, password and TLS context for it."""

    address: BrokerAddress
    user: str | None = None
    password: Secret | None = field(default=None, repr=False)
    tls: ssl.SSLContext | None = None


@dataclass(frozen=True)
class AccountSettings:
    """Describes one account, which has its own connections to the service and to the broker."""

    topics: Topics
    client_id: str
    api_token: Secret = field(repr=False)
    url: str | None = None

    @property
    def name(self) -> str:
        """The name of the account in the configuration."""
        return self.topics.bridge_name


@dataclass(frozen=True)
class HomeAssistantSettings:
    """Holds the names of topics on which Home Assistant receives or publishes messages."""

    discovery_prefix: str
    birth_topic: str


@dataclass(frozen=True)
class EvccSettings:
    """Holds the way in which evcc may control charging, and the card for its sessions."""

    control: Literal["override", "session"] | None = None
    """The way in which evcc starts and stops charging (`override`: a limit); None if evcc only reads."""
    card: str = ""
    """The name of the card with which evcc starts sessions."""


@dataclass(frozen=True)
class BridgeSettings:
    """Holds everything that a bridge needs to start."""

    broker: BrokerSettings
    accounts: tuple[AccountSettings, ...]
    home_assistant: HomeAssistantSettings | None
    """None if nothing is announced to Home Assistant."""
    evcc: EvccSettings | None = None
    """None if nothing is published for evcc."""
    state_file: Path | None = None
    health_file: Path | None = None
    names_accounts: bool = False
    """True if a configuration file names the accounts."""
    has_json_logs: bool = False
