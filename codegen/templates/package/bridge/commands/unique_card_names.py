"""Gives each charge card a unique name, by which it can be selected."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Any

from ..payloads.json_values import clean_text


def name_cards(cards: Iterable[Any]) -> dict[str, str]:
    """Returns the uids of the cards that can be used, by their names.

    A card without a name, or with the name of another card, also gets its number in the list: `Card 2`, `Private (2)`.
    """
    usable = [card for card in cards if card.valid not in (0, False) and card.uid]
    names = [clean_text(card.name or "") for card in usable]
    uses = Counter(names)
    named: dict[str, str] = {}
    for number, (card, name) in enumerate(zip(usable, names, strict=True), 1):
        shown = name if uses[name] == 1 else f"{name} ({number})"
        shown = shown if name else f"Card {number}"
        while shown in named or shown.lower() == "none":  # Home Assistant reads None as unknown
            shown += f" ({number})"
        named[shown] = card.uid
    return named
