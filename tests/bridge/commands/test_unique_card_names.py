"""Checks the names by which charge cards are selected."""

from __future__ import annotations

from typing import Any

import pytest

from bluecurrent.bridge.commands.unique_card_names import name_cards
from bluecurrent.messages import ChargeCard


def card(uid: str, name: str | None, valid: int | None = 1) -> Any:
    return ChargeCard.model_construct(uid=uid, name=name, valid=valid)


@pytest.mark.parametrize(
    ("cards", "names"),
    [
        ([card("1", "Company"), card("2", "Private")], {"Company": "1", "Private": "2"}),
        ([card("1", "Mine"), card("2", "Mine")], {"Mine (1)": "1", "Mine (2)": "2"}),
        ([card("1", "Old", valid=0), card("2", "New", valid=None)], {"New": "2"}),
        ([card("1", None), card("2", "\0\n")], {"Card 1": "1", "Card 2": "2"}),
        ([card("1", "None"), card("2", "A\tB")], {"None (1)": "1", "A B": "2"}),
        ([card("1", "A (2)"), card("2", "A"), card("3", "A")], {"A (2)": "1", "A (2) (2)": "2", "A (3)": "3"}),
        ([card("1", "x" * 70_000)], {"x" * 255: "1"}),
    ],
)
def test_each_card_has_a_name_of_its_own(cards: list[Any], names: dict[str, str]) -> None:
    assert name_cards(cards) == names
