# generated from codegen/templates/package/bridge/commands/charge_point_owners.py by `python -m codegen generate`; changes here are lost
"""Decides which account answers a command that several accounts with the same base topic receive."""

from __future__ import annotations

from collections.abc import Collection


class ChargePointOwners:
    """Holds the charge points of each account of the process, and decides which account answers a command."""

    def __init__(self) -> None:
        self._charge_points: dict[str, Collection[str]] = {}

    def add(self, account: str, charge_points: Collection[str]) -> None:
        """Adds an account. The caller keeps the collection up to date with the charge points of the account."""
        self._charge_points[account] = charge_points

    def remove(self, account: str) -> None:
        """Removes an account that has ended, so that another one answers for its charge points."""
        self._charge_points.pop(account, None)

    def must_answer(self, account: str, evse_id: str) -> bool:
        """Tells if an account answers for a charge point, as its owner, or as the first account if it has no owner."""
        owner = next((name for name, owned in self._charge_points.items() if evse_id in owned), None)
        return account == (owner or next(iter(self._charge_points), None))
