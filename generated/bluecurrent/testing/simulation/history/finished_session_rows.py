# generated from codegen/templates/package/testing/simulation/history/finished_session_rows.py by `python -m codegen generate`; changes here are lost
"""Converts a finished charging session to the row that the service sends: padded numbers, local times."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any

from ...._runtime.core.message_field_reading import get_at
from ..state.account_state import AccountState, merge_into_example
from ..state.charge_point_state import ChargePointState, FinishedSession
from . import history_field_names as names

TIMESTAMP = "%d-%m-%Y %H:%M:%S"
"""The format of times, which are local times."""
CENT = Decimal("0.01")


def build_transaction_row(
    session: FinishedSession,
    number: int,
    point: ChargePointState,
    cards: Iterable[Mapping[str, Any]],
    example: Mapping[str, Any],
) -> dict[str, Any]:
    """Returns the row of a finished session; `number` is 0 for the oldest, `example` shows the form of each field."""
    uid, printed, card_name = names.CARD_FIELDS
    card = next((each for each in cards if each.get(uid) == session.card), {})
    price = get_at(dict(point.visible_fields), names.PRICE_WITHOUT_VAT)
    tariff = Decimal(str(price or 0)).quantize(CENT)
    kwh = Decimal(str(session.kwh)).quantize(CENT)
    without_vat = (kwh * tariff).quantize(CENT)
    rate = read_number(example.get(names.VAT)) or Decimal(0)
    values = {
        names.TRANSACTION_ID: (read_number(example.get(names.TRANSACTION_ID)) or 0) + number,
        names.CHARGE_POINT_ID: session.identity,
        names.CHARGE_POINT_TYPE: point[names.TYPE],
        names.CHARGE_POINT_NAME: point[names.NAME],
        names.SOCKET_ID: session.socket_id,
        names.STARTED: session.started.strftime(TIMESTAMP),
        names.ENDED: session.ended.strftime(TIMESTAMP),
        names.KWH: kwh,
        names.CARD_ID: card.get(printed),
        names.CARD_NAME: card.get(card_name),
        names.COSTS: (without_vat * (1 + rate / 100)).quantize(CENT),
        names.COSTS_WITHOUT_VAT: without_vat,
        names.TARIFF: tariff,
        names.REASON: None if session.is_settled else example.get(names.REASON),
    }
    return merge_into_example(
        dict(example), {name: write_like(example.get(name), value) for name, value in values.items()}
    )


def list_cards(state: AccountState) -> list[dict[str, Any]]:
    """Returns the cards of an account."""
    name, field = names.CARDS_OBJECT_AND_FIELD
    return state.get_list_items(name, (field,))


def write_like(example: Any, value: Any) -> Any:
    """Returns a number in the form of the example: as padded text, int or float. Returns other values unchanged."""
    if isinstance(value, bool) or not isinstance(value, int | Decimal):
        return value
    if isinstance(example, str):
        return str(value).rjust(len(example))
    return int(value) if isinstance(example, int) else float(value)


def read_number(value: Any) -> Decimal | None:
    """Parses a number, which may be padded text; returns None for any other value."""
    try:
        return Decimal(str(value).strip())
    except ArithmeticError:
        return None
