# generated from codegen/templates/package/bridge/configuration/toml_file.py by `python -m codegen generate`; changes here are lost
"""Reads a configuration file in TOML, and refuses unknown keys."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .configuration_error import ConfigurationError
from .key_suggestion import suggest_key
from .option_table import ACCOUNT_KEYS, ACCOUNT_TABLE, BROKER_TABLE, OPTIONS, Kind

_BY_PLACE = {option.place: option for option in OPTIONS if option.in_file}
_FILE_KEYS = frozenset({"token_file", *(option.key for option in OPTIONS if option.kind == "file")})


@dataclass(frozen=True)
class ConfigurationFile:
    """Holds the contents of a configuration file."""

    values: Mapping[str, Any]
    """The values of options, by key."""
    accounts: tuple[Mapping[str, Any], ...]
    """The values of each `[[account]]` table."""


def read_configuration_file(path: Path) -> ConfigurationFile:
    """Reads a TOML file; raises ConfigurationError, which names the file and the key."""
    try:
        with path.open("rb") as file:
            data = tomllib.load(file)
    except OSError as error:
        raise ConfigurationError(f"can't read {path}: {error.strerror or type(error).__name__}") from None
    except UnicodeDecodeError:
        raise ConfigurationError(f"{path} is not TOML: it is not text in UTF-8") from None
    except tomllib.TOMLDecodeError as error:  # its text has no values
        raise ConfigurationError(f"{path} is not TOML: {error}") from None
    tables = data.pop(ACCOUNT_TABLE, [])
    if not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
        raise ConfigurationError(f"{path}: account must be a list of tables: write [[account]] above each")
    broker = data.pop(BROKER_TABLE, {})
    if not isinstance(broker, dict):
        raise ConfigurationError(f"{path}: mqtt must be a table: write [mqtt] above its keys")
    values = _read_options(path, "", data) | _read_options(path, BROKER_TABLE, broker)
    return ConfigurationFile(
        values, tuple(_read_account(path, table, number) for number, table in enumerate(tables, 1))
    )


def _read_options(path: Path, table: str, data: Mapping[str, Any]) -> dict[str, Any]:
    """Returns the values of a table by the key of the option."""
    known = {key: option for (place, key), option in _BY_PLACE.items() if place == table}
    values = {}
    for key, value in data.items():
        place = f"{table}.{key}" if table else key
        if key not in known:
            raise ConfigurationError(f"{path}: unknown key {place}: {suggest_key(table, key)}")
        values[known[key].key] = _check(path, place, known[key].kind, value)
    return values


def _read_account(path: Path, data: Mapping[str, Any], number: int) -> dict[str, Any]:
    """Returns the values of an `[[account]]` table."""
    for key in data:
        if key not in ACCOUNT_KEYS:
            raise ConfigurationError(
                f"{path}: unknown key {ACCOUNT_TABLE}[{number}].{key}: {suggest_key(ACCOUNT_TABLE, key)}"
            )
    return {
        key: _check(path, f"{ACCOUNT_TABLE}[{number}].{key}", "file" if key in _FILE_KEYS else "text", value)
        for key, value in data.items()
    }


def _check(path: Path, place: str, kind: Kind, value: Any) -> Any:
    """Returns a value of the right type; a relative path begins at the folder of the configuration file."""
    if kind == "flag":
        if not isinstance(value, bool):
            raise ConfigurationError(f"{path}: {place} must be true or false")
        return value
    if not isinstance(value, str) or not value:
        raise ConfigurationError(f"{path}: {place} must be text in quotation marks")
    return str(path.parent / value) if kind == "file" else value
