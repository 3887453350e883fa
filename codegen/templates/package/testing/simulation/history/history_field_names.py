"""Defines the wire names of the fields in simulated sessions, pages of sessions, and charge cards.

A test compares them with the spec. A field that the spec does not declare is left out.
"""

from __future__ import annotations

from typing import Final

TRANSACTION_ID: Final = "transaction_id"
CHARGE_POINT_ID: Final = "chargepoint_id"
CHARGE_POINT_TYPE: Final = "chargepoint_type"
CHARGE_POINT_NAME: Final = "evse_name"
SOCKET_ID: Final = "socket_id"
STARTED: Final = "started_at"
ENDED: Final = "end_time"
KWH: Final = "kwh"
CARD_ID: Final = "card_id"
CARD_NAME: Final = "card_name"
COSTS: Final = "total_costs"
COSTS_WITHOUT_VAT: Final = "total_costs_ex_vat"
TARIFF: Final = "reimbursement_tariff_ex_vat"
VAT: Final = "vat"
REASON: Final = "reason_no_settlement"

CURRENT_PAGE: Final = "current_page"
PAGE_SIZE: Final = "max_per_page"
PAGE_COUNT: Final = "total_pages"
TRANSACTION_COUNT: Final = "total_transactions"

CARDS_OBJECT_AND_FIELD: Final = ("CHARGE_CARDS", "cards")
"""The object that lists the cards of the account, and its field."""
CARD_FIELDS: Final = ("uid", "id", "name")
"""The fields of a card: the uid that commands use, the number that is printed on the card, and the card's name."""
# The fields of a charge point that a finished session shows:
NAME: Final = "name"
TYPE: Final = "chargepoint_type"
PRICE_WITHOUT_VAT: Final = ("tariff", "price_ex_vat")
