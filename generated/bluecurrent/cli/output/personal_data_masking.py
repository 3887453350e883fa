# generated from codegen/templates/package/cli/output/personal_data_masking.py by `python -m codegen generate`; changes here are lost
"""Hides personal data in printed objects; of some fields, two characters at each end stay visible."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from ..._runtime.decoding.received_model_base_classes import ReceivedModel
from ..._runtime.decoding.redaction import HIDDEN
from ..._runtime.decoding.sensitive_fields import visible_fields

SHORTEST_MASKED = 8
"""A text with fewer characters is hidden as a whole."""


def hide_personal_data(item: ReceivedModel, masked: Collection[str]) -> ReceivedModel:
    """Returns a copy of an object without sensitive and undeclared values; `masked` fields keep a few characters."""
    hidden: dict[str, Any] = {}
    for name in item.model_fields_set:
        value = getattr(item, name)
        if isinstance(value, ReceivedModel):
            hidden[name] = hide_personal_data(value, masked)
        elif isinstance(value, list) and value and isinstance(value[0], ReceivedModel):
            hidden[name] = [hide_personal_data(each, masked) for each in value]
        elif value not in (None, "") and name not in visible_fields(type(item)):
            hidden[name] = mask(value) if name in masked else HIDDEN
    return item.model_copy(update=hidden)


def mask(value: Any) -> str:
    """Returns a text grouped like an IBAN that shows only the first two and the last two characters of the value."""
    text = str(value).strip()
    return f"{text[:2]}** **** **** **{text[-2:]}" if len(text) >= SHORTEST_MASKED else HIDDEN
