# generated from codegen/templates/package/testing/simulation/scripted_refusals.py by `python -m codegen generate`; changes here are lost
"""Holds the refusals that a test has scripted for the next commands."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

from ..._runtime.core.protocol_table import Protocol
from .behaviour import Refusal


class ScriptedRefusals:
    """Refuses each scripted command once, at any charge point or at one."""

    def __init__(self, protocol: Protocol) -> None:
        self._actions = sorted(name for name, route in protocol.routes.items() if route.acts)
        self._scripted: list[tuple[str, str, Refusal]] = []

    def add(self, command: str, refusal: Refusal, identity: str = "") -> None:
        """Refuses the next command of this name; raises ValueError if there is no such command that acts."""
        if command not in self._actions:
            nearest = get_close_matches(command, self._actions, n=1, cutoff=0)
            raise ValueError(f"{command!r} is no command that changes something; the nearest is {nearest[0]}")
        self._scripted.append((command, identity, refusal))

    def take(self, command: str, identities: Iterable[str]) -> Refusal | None:
        """Returns the refusal of a command for these charge points, and removes it."""
        for scripted in self._scripted:
            if scripted[0] == command and scripted[1] in {"", *identities}:
                self._scripted.remove(scripted)
                return scripted[2]
        return None
