"""Tests the months of a statement, and the bars of its days."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from rich.text import Text

from bluecurrent.cli.history.bar_chart import draw_bars
from bluecurrent.cli.history.calendar_month import Month


def test_month_before_a_date_and_its_days_are_found() -> None:
    assert [str(Month.before(date(2026, 1, 31))), str(Month.before(date(2026, 3, 31)))] == ["2025-12", "2026-02"]
    assert [Month(2024, 2).last_day, Month(2026, 12).last_day] == [date(2024, 2, 29), date(2026, 12, 31)]
    assert Month(2026, 2).days == [date(2026, 2, day) for day in range(1, 29)]


def test_bars_are_drawn_without_unicode() -> None:
    days = {date(2026, 10, 1): Decimal(10), date(2026, 10, 2): Decimal("0.001"), date(2026, 10, 3): Decimal(0)}
    lines: list[Text] = [*draw_bars(days, 24, is_unicode=False)]
    assert [line.plain for line in lines] == [" 1 Thu ########### 10", " 2 Fri # 0.001", " 3 Sat"]
