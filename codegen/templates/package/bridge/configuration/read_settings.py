"""Reads the settings of a bridge from command-line options, the environment and a configuration file."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from ..._runtime.core.secrets import Secret
from ..topics import InvalidTopic, Topics, check_topic
from .broker_address import parse_broker_url
from .configuration_error import ConfigurationError
from .option_table import OPTIONS
from .settings import AccountSettings, BridgeSettings, BrokerSettings, EvccSettings, HomeAssistantSettings
from .tls_context import build_tls_context
from .toml_file import ConfigurationFile, read_configuration_file

DEFAULT_NAME = "default"
"""The name of an account without one."""

ReadSecret = Callable[[Path, str, str], str]
"""Reads a file that only its owner may access; the other arguments name the file and its contents in errors."""


def read_settings(
    given: Mapping[str, Any], *, read_secret: ReadSecret, read_api_token: Callable[[], str], url: str | None
) -> BridgeSettings:
    """Checks the values of the options, and reads the files that they name.

    Args:
        given: The values from the command line and the environment, by key; None or False if not given.
        read_secret: Reads the password of the broker and the token of an account.
        read_api_token: Reads the token of an account without a file of its own.
        url: The address of the service for accounts without one; None for the service's own.

    Raises:
        ConfigurationError: The settings can't be used.
    """
    file = read_configuration_file(Path(given["config"])) if given.get("config") else ConfigurationFile({}, ())
    values = {option.key: _choose(option.key, given, file.values, option.default) for option in OPTIONS}
    if not values["mqtt"]:
        raise ConfigurationError("the broker is missing: give its address with --mqtt, such as mqtt://localhost")
    accounts = file.accounts or ({},)
    if len(accounts) > 1 and values["mqtt_client_id"]:
        raise ConfigurationError("each account needs its own client id: set mqtt_client_id in each [[account]] table")
    settings = BridgeSettings(
        broker=_read_broker(values, read_secret),
        accounts=tuple(
            _read_account(account, values, read_secret=read_secret, read_api_token=read_api_token, url=url)
            for account in accounts
        ),
        home_assistant=_read_home_assistant(values),
        evcc=_read_evcc(values),
        state_file=Path(values["state_file"]) if values["state_file"] else None,
        health_file=Path(values["health_file"]) if values["health_file"] else None,
        names_accounts=bool(file.accounts),
        has_json_logs=bool(values["json_logs"]),
    )
    _check_differences(settings.accounts)
    return settings


def _choose(key: str, given: Mapping[str, Any], in_file: Mapping[str, Any], default: str) -> Any:
    """Returns the value from the command line or the environment; if there is none, the value from the file."""
    return given.get(key) or in_file.get(key) or default or None


def _read_broker(values: Mapping[str, Any], read_secret: ReadSecret) -> BrokerSettings:
    address = parse_broker_url(values["mqtt"])
    user = values["mqtt_user"] or address.user
    password = values["mqtt_password_file"]
    if password and not user:
        raise ConfigurationError("a password needs a user: add --mqtt-user")
    return BrokerSettings(
        address,
        user=user,
        password=Secret(read_secret(Path(password), "password file", "password")) if password else None,
        tls=build_tls_context(address, values),
    )


def _read_account(
    account: Mapping[str, Any],
    values: Mapping[str, Any],
    *,
    read_secret: ReadSecret,
    read_api_token: Callable[[], str],
    url: str | None,
) -> AccountSettings:
    name = account.get("name", DEFAULT_NAME)
    topics = _build_topics(account, values, name)
    file = account.get("token_file")
    if account and not file and name != DEFAULT_NAME:
        raise ConfigurationError(f"account {name}: token_file is missing: name the file with its API token")
    own_url = account.get("url")
    if own_url and not own_url.startswith(("ws://", "wss://")):
        raise ConfigurationError(f"account {name}: url must begin with ws:// or wss://, or be left out")
    return AccountSettings(
        topics,
        client_id=account.get("mqtt_client_id") or values["mqtt_client_id"] or f"{topics.base_topic}-{name}",
        api_token=Secret(read_secret(Path(file), "token file", "API token") if file else read_api_token()),
        url=own_url or url,
    )


def _build_topics(account: Mapping[str, Any], values: Mapping[str, Any], name: str) -> Topics:
    """Returns the topics of an account; raises ConfigurationError, which says where a wrong base topic comes from."""
    own = account.get("base_topic")
    try:
        base_topic = check_topic(own or values["base_topic"])
    except InvalidTopic as error:
        raise ConfigurationError(f"{f'account {name[:64]}: base_topic' if own else '--base-topic'}: {error}") from None
    try:
        return Topics(base_topic, name)
    except InvalidTopic as error:
        raise ConfigurationError(f"account {name[:64]!r}: {error}") from None


def _read_home_assistant(values: Mapping[str, Any]) -> HomeAssistantSettings | None:
    if values["no_discovery"]:
        return None
    for key in ("discovery_prefix", "birth_topic"):
        try:
            check_topic(values[key])
        except InvalidTopic as error:
            raise ConfigurationError(f"--{key.replace('_', '-')}: {error}") from None
    return HomeAssistantSettings(values["discovery_prefix"], values["birth_topic"])


def _read_evcc(values: Mapping[str, Any]) -> EvccSettings | None:
    control, card = values["evcc_control"], values["evcc_card"]
    if control not in (None, "override", "session"):
        raise ConfigurationError("--evcc-control must be override or session")
    if (control or card) and not values["evcc"]:
        raise ConfigurationError("evcc is not turned on: add --evcc")
    if (control == "session") != bool(card):
        raise ConfigurationError("--evcc-control session and --evcc-card need each other: sessions start with a card")
    return EvccSettings(control, card or "") if values["evcc"] else None


def _check_differences(accounts: tuple[AccountSettings, ...]) -> None:
    """Raises ConfigurationError if two accounts have the same name, client id or API token."""
    names, client_ids = set(), set()
    by_token: dict[tuple[str, str | None], str] = {}
    for account in accounts:
        if account.name in names:
            raise ConfigurationError(f"two accounts have the name {account.name}: give each a name of its own")
        if account.client_id in client_ids:
            raise ConfigurationError(f"two accounts have the client id {account.client_id!r}: the broker allows one")
        token = account.api_token, account.url
        if account.api_token and token in by_token:
            raise ConfigurationError(
                f"accounts {by_token[token]} and {account.name} have the same API token: remove one of them"
            )
        names.add(account.name)
        client_ids.add(account.client_id)
        by_token[token] = account.name
