# generated from codegen/templates/package/cli/output/json_values.py by `python -m codegen generate`; changes here are lost
"""Converts received messages and objects to JSON values.

The fields that were sent come first, then the derived values.
"""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from ..._runtime.core.unparsed_messages import UnknownMessage
from ..._runtime.decoding.received_model_base_classes import KnownMessage, ReceivedModel
from .field_labels import FIELD_LABELS


def find_derived_names(model_class: type[ReceivedModel]) -> list[str]:
    """Returns the names of the values that objects of a class derive from their own fields."""
    return [name for name in FIELD_LABELS.get(model_class.__name__, {}) if name not in model_class.model_fields]


def to_json_value(value: Any) -> Any:
    """Returns a received object as its sent fields and its known derived values; returns any other value unchanged."""
    if not isinstance(value, ReceivedModel):
        return value
    data = value.model_dump(mode="json", exclude_unset=True)
    for name, plain in data.items():
        field = getattr(value, name)
        if isinstance(field, ReceivedModel):
            data[name] = to_json_value(field)
        elif isinstance(field, list):
            data[name] = [
                to_json_value(item) if isinstance(item, ReceivedModel) else text
                for item, text in zip(field, plain, strict=True)
            ]
    for name in find_derived_names(type(value)):
        if name not in data and (derived := getattr(value, name)) is not None:
            data[name] = derived.total_seconds() if isinstance(derived, timedelta) else derived
    return data


def to_json_event(message: KnownMessage | UnknownMessage) -> dict[str, Any]:
    """Returns a message as a JSON object with the local time at which it came."""
    data = message.data if isinstance(message, UnknownMessage) else to_json_value(message)
    came = message.received_at
    at = None if came is None else came.astimezone().isoformat(timespec="milliseconds")
    return {"at": at} | data | {"at": at}  # the first key, and not replaced by one of the message
