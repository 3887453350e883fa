# generated from codegen/templates/package/cli/history/statement_sums.py by `python -m codegen generate`; changes here are lost
"""Adds up a month's energy and costs by card, charge point and currency together, and its daily energy."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any, NamedTuple, Self
from zoneinfo import ZoneInfo

from ..._runtime.decoding.received_model_base_classes import ReceivedModel
from .calendar_month import Month
from .paged_subcommand_table import PagedSubcommand, StatementFields

ZERO = Decimal(0)


@dataclass
class Amounts:
    """Holds sums; VAT is the exact difference of the costs with and without it."""

    count: int = 0
    energy: Decimal = ZERO
    costs: Decimal = ZERO
    costs_without_vat: Decimal = ZERO
    vat: Decimal = ZERO
    incomplete: int = 0
    """The number of items without energy, or without one of the costs. The values that they have are in the sums."""

    def add_item(self, item: ReceivedModel, fields: StatementFields) -> None:
        """Adds an item."""
        names = (fields.energy, fields.costs, fields.costs_without_vat)
        energy, costs, costs_without_vat = (getattr(item, name) for name in names)
        self.count += 1
        self.energy += energy or ZERO
        self.costs += costs or ZERO
        self.costs_without_vat += costs_without_vat or ZERO
        if costs is not None and costs_without_vat is not None:
            self.vat += costs - costs_without_vat
        self.incomplete += None in (energy, costs, costs_without_vat)

    @classmethod
    def total(cls, parts: Iterable[Amounts]) -> Self:
        """Adds up several sums."""
        total = cls()
        for part in parts:
            total.count += part.count
            total.energy += part.energy
            total.costs += part.costs
            total.costs_without_vat += part.costs_without_vat
            total.vat += part.vat
            total.incomplete += part.incomplete
        return total


class GroupKey(NamedTuple):
    """Identifies a group: the card, the device and the currency of its items."""

    card_name: str
    card_id: str
    device: str
    currency: str


@dataclass
class Group:
    """Holds the items of a group, and sums for each reason why items are not settled; None stands for settled items."""

    items: list[ReceivedModel] = field(default_factory=list)
    by_reason: dict[str | None, Amounts] = field(default_factory=dict)

    def add_item(self, item: ReceivedModel, fields: StatementFields) -> None:
        """Adds an item."""
        self.items.append(item)
        reason = str(getattr(item, fields.reason) or "").strip() or None
        self.by_reason.setdefault(reason, Amounts()).add_item(item, fields)


class Statement:
    """Collects the items of a month in groups, and gives their sums."""

    def __init__(self, subcommand: PagedSubcommand, fields: StatementFields, month: Month) -> None:
        self.fields, self.month = fields, month
        self._card = subcommand.card
        self._zone = ZoneInfo(fields.zone)
        self._groups: dict[GroupKey, Group] = {}
        self.days: dict[date, Decimal] = dict.fromkeys(month.days, ZERO)
        """The energy of each day."""
        self.without_time = 0
        """The number of items that belong to no month, since they have no time."""

    def add_item(self, item: ReceivedModel) -> None:
        """Adds an item if it belongs to the month; only counts it if it has no time."""
        time = getattr(item, self.fields.time)
        if time is None:
            self.without_time += 1
            return
        local = time.astimezone(self._zone)
        if not self.month.contains(local):
            return
        names: Any = [
            getattr(item, name) or "" for name in (*self._card, self.fields.device_field, self.fields.currency)
        ]
        self._groups.setdefault(GroupKey(*map(str, names)), Group()).add_item(item, self.fields)
        self.days[local.date()] += getattr(item, self.fields.energy) or ZERO

    @property
    def groups(self) -> dict[GroupKey, Group]:
        """The groups in the order of their cards; groups without the name of a card come last."""
        return dict(sorted(self._groups.items(), key=lambda entry: (not entry[0].card_name, entry[0])))

    def amounts(self, *, currency: str, is_settled: bool | None = None) -> Amounts:
        """Returns the sums of all items in a currency; with `is_settled`, only of the settled or only of the others."""
        return Amounts.total(
            amounts
            for key, group in self._groups.items()
            for reason, amounts in group.by_reason.items()
            if key.currency == currency and is_settled in (None, reason is None)
        )

    def by_reason(self, currency: str) -> dict[str | None, Amounts]:
        """Returns the sums of all items in a currency, by the reason why they are not settled; None if they are."""
        found: dict[str | None, list[Amounts]] = {}
        for key, group in self.groups.items():
            for reason, amounts in group.by_reason.items():
                if key.currency == currency:
                    found.setdefault(reason, []).append(amounts)
        return {reason: Amounts.total(parts) for reason, parts in found.items()}

    @property
    def currencies(self) -> list[str]:
        """All currencies, in order."""
        return sorted({key.currency for key in self._groups})
