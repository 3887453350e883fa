# generated from codegen/templates/package/testing/simulation/rest/session_page_building.py by `python -m codegen generate`; changes here are lost
"""Builds the page of finished charging sessions that a request asks for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

from ..history import history_field_names as names
from ..history.finished_session_store import FinishedSessionStore, Selection
from ..state.account_state import merge_into_example
from .http_answer_table_types import PageTemplate


class UnreadableParameter(ValueError):
    """Raised if a parameter of a request is missing, or has a value that can't be used."""


def find_page(
    template: PageTemplate, history: FinishedSessionStore, query: Mapping[str, str], identities: Sequence[str]
) -> dict[str, Any]:
    """Returns the page that a request asks for; a page after the last one is empty (inferred)."""
    number = read_page_number(template, query)
    selection = Selection(
        tuple(identities),
        read_day(template, query, template.first_day_parameter),
        read_day(template, query, template.last_day_parameter),
        query.get(template.order_parameter) == template.newest_first,
    )
    rows = history.find(selection, template.item)
    size = template.page.get(names.PAGE_SIZE) or max(1, len(rows))
    count = max(1, -(-len(rows) // size))
    values = {
        names.CURRENT_PAGE: number,
        template.next: number + 1 if number < count else None,
        names.PAGE_COUNT: count,
        names.TRANSACTION_COUNT: len(rows),
    }
    page = merge_into_example(dict(template.page), values) | {template.items: rows[(number - 1) * size : number * size]}
    return {template.content: page}


def read_page_number(template: PageTemplate, query: Mapping[str, str]) -> int:
    """Returns the number of the requested page, by default 1; raises UnreadableParameter."""
    text = query.get(template.number_parameter, "1")
    if not text.isdecimal() or int(text) < 1:
        raise UnreadableParameter(f"{template.number_parameter} is not a page")
    return int(text)


def read_day(template: PageTemplate, query: Mapping[str, str], parameter: str) -> date | None:
    """Returns the day in a parameter of a request; None if it was not sent; raises UnreadableParameter."""
    if (text := query.get(parameter)) is None:
        return None
    try:
        return datetime.strptime(text, template.day_format.replace("%-", "%")).date()  # noqa: DTZ007 - only its day
    except ValueError:
        raise UnreadableParameter(f"{parameter} is not a day") from None
