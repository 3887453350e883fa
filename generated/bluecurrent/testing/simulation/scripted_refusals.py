# generated from codegen/templates/package/testing/simulation/scripted_refusals.py by `python -m codegen generate`; changes here are lost
"""Holds the refusals that a test has set up; each refuses the next call of a command, at one charge point or at any."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from typing import Generic, NamedTuple, TypeVar


class Refusal(NamedTuple):
    """Describes why a command is not carried out."""

    error: str
    """The text of the error in the acknowledgement."""
    by_service: bool = False
    """True if the receipt refuses the command; otherwise, the charge point's verdict refuses it."""


T = TypeVar("T", int, Refusal)


class ScriptedError(NamedTuple, Generic[T]):
    """Describes the error that answers the next call of a command, at one charge point or at any."""

    command: str
    identity: str
    """The identity of the charge point; empty for any."""
    answer: T
    """An error code, or a refusal that is sent in an acknowledgement."""


class ScriptedRefusals:
    """Refuses each scripted command once, at one charge point or at any."""

    def __init__(self, commands: Mapping[str, bool]) -> None:
        """Takes the names of all commands, and for each whether it changes something."""
        self._commands = commands
        self._codes: list[ScriptedError[int]] = []
        self._refusals: list[ScriptedError[Refusal]] = []

    def add(self, command: str, error: str | int, *, by_service: bool, identity: str = "") -> None:
        """Refuses the next command of this name; raises ValueError if the command can't be refused in this way.

        A code is sent in an error object; a text is sent as the error of an acknowledgement.
        """
        is_code = isinstance(error, int)
        known = sorted(name for name, acts in self._commands.items() if acts or is_code)
        if command not in known:
            reason = "" if is_code else " that changes something"
            nearest = get_close_matches(command, known, n=1, cutoff=0)
            raise ValueError(f"{command!r} is not a command{reason}; the nearest is {nearest[0]}")
        if error == "" or isinstance(error, bool):
            raise ValueError(f"the error of a refusal must be a code, or a text that is not empty, not {error!r}")
        if isinstance(error, int):
            self._codes.append(ScriptedError(command, identity, error))
        else:
            self._refusals.append(ScriptedError(command, identity, Refusal(error, by_service)))

    def take_code(self, command: str, identities: Iterable[str]) -> int | None:
        """Returns the error code that was set up for a command, and removes it; None if there is none."""
        return _take(self._codes, command, identities)

    def take_refusal(self, command: str, identities: Iterable[str]) -> Refusal | None:
        """Returns the refusal that was set up for a command, and removes it; None if there is none."""
        return _take(self._refusals, command, identities)


def _take(scripts: list[ScriptedError[T]], command: str, identities: Iterable[str]) -> T | None:
    """Returns the first scripted answer for a command at these charge points, and removes it."""
    places = {"", *identities}
    for script in scripts:
        if script.command == command and script.identity in places:
            scripts.remove(script)
            return script.answer
    return None
