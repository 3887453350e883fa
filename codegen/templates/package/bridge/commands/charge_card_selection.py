"""Holds the charge cards of an account, and the card that is selected for each charge point."""

from __future__ import annotations

import logging
from collections.abc import Mapping

from ..._runtime.core.errors import BlueCurrentError, InvalidRequest
from ...client import Client
from .unique_card_names import name_cards

_LOGGER = logging.getLogger(__name__)


class ChargeCards:
    """Holds the cards of an account by name. A session that is started without a card uses the selected card."""

    def __init__(self, client: Client, selected: object) -> None:
        """`selected` maps charge points to the names of the cards that were selected before.

        Raises:
            InvalidRequest: `selected` is no mapping.
        """
        if not isinstance(selected, Mapping):
            raise InvalidRequest("cards must hold names of cards by charge point", argument="cards")
        self._client = client
        self._uids: dict[str, str] = {}
        self._selected = {evse_id: name for evse_id, name in selected.items() if isinstance(name, str)}

    @property
    def names(self) -> list[str]:
        """The names of all cards that can be used."""
        return list(self._uids)

    @property
    def selected(self) -> dict[str, str]:
        """The names of the selected cards by charge point."""
        return dict(self._selected)

    async def read(self) -> bool:
        """Reads the cards; returns False, and keeps the known cards, if that was not possible."""
        try:
            self._uids = name_cards(await self._client.get_charge_cards())
        except BlueCurrentError as error:
            _LOGGER.warning("the charge cards are not known: %s", error)
            return False
        return True

    def select(self, evse_id: str, name: str) -> None:
        """Selects a card for a charge point; raises InvalidRequest if there is no card of this name."""
        if name not in self._uids:
            raise InvalidRequest(f"there is no card of this name: use one of {', '.join(self._uids)}")
        self._selected[evse_id] = name

    def get_selected(self, evse_id: str) -> str | None:
        """Returns the name of the selected card; None if none is selected, or if the account no longer has it."""
        name = self._selected.get(evse_id)
        return name if name in self._uids else None

    def get_uid(self, name: object) -> str | None:
        """Returns the uid of a card; None if there is no card of this name."""
        return self._uids.get(name) if isinstance(name, str) else None
