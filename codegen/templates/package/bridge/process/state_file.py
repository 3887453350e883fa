"""Saves in a file, for each account, what a restart needs: energy totals, limits and selected cards."""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from ..configuration.configuration_error import ConfigurationError
from .atomic_json_writing import replace_json_file

_LOGGER = logging.getLogger(__name__)

INTERVAL = 10.0
"""Seconds between two checks for changes."""


class StateFile:
    """Holds the state of all accounts. Without a path, nothing is written."""

    def __init__(self, path: Path | None) -> None:
        """Reads the file if there is one; raises ConfigurationError if it can't be read."""
        self._path = path
        self._written: dict[str, Any] = self._read()
        self._sources: dict[str, Callable[[], Mapping[str, Any]]] = {}
        self._has_failed = False

    def get(self, account: str) -> Mapping[str, Any]:
        """Returns the state of an account; an empty one if nothing is known of it."""
        state: Mapping[str, Any] = self._written.get(account, {})
        return state

    def add_source(self, account: str, get_state: Callable[[], Mapping[str, Any]]) -> None:
        """Adds the function that returns the present state of an account."""
        self._sources[account] = get_state

    async def keep_written(self) -> None:
        """Writes the file after changes until it is cancelled."""
        while self._path is not None:
            self.write()
            await asyncio.sleep(INTERVAL)

    def write(self) -> None:
        """Writes the file if the state has changed; logs a failure once. Accounts that do not run keep their state."""
        state = self._written | {account: dict(get_state()) for account, get_state in self._sources.items()}
        if self._path is None or state == self._written:
            return
        try:
            replace_json_file(self._path, state)
        except OSError as error:
            if not self._has_failed:
                _LOGGER.warning(
                    "can't write the state file %s: %s; a restart would lose the energy totals, limits and cards",
                    self._path,
                    error.strerror,
                )
            self._has_failed = True
        else:
            self._written, self._has_failed = state, False

    def make_damage_error(self, reason: str) -> ConfigurationError:
        """Creates the error for a state that can't be used."""
        return ConfigurationError(f"the state file {self._path} is damaged ({reason}): remove it, or restore a copy")

    def _read(self) -> dict[str, Any]:
        if self._path is None:
            return {}
        try:
            data = json.loads(self._path.read_text(encoding="utf-8"))
        except FileNotFoundError:
            return {}
        except OSError as error:
            raise ConfigurationError(f"can't read the state file {self._path}: {error.strerror}") from None
        except ValueError:
            raise self.make_damage_error("not JSON") from None
        if not isinstance(data, dict) or not all(isinstance(state, dict) for state in data.values()):
            raise self.make_damage_error("not an object of objects")
        return data
