"""What may be shown of a frame: declared fields that the spec does not call sensitive, and nothing else."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, get_args, get_origin

from pydantic import BaseModel

from .repair import alternatives, fields
from .sensitive_fields import is_sensitive

HIDDEN = "***"


class Redactor:
    """Redacts the frames of one protocol, sent and received."""

    def __init__(self, models: Mapping[str, Mapping[str, type[BaseModel]]]) -> None:
        """Takes, for each key by which frames are named, the models by those names."""
        self.models = models

    def __call__(self, frame: Any) -> Any:
        """The frame with every sensitive or undeclared value replaced; names of keys stay."""
        if not isinstance(frame, dict):
            return HIDDEN
        for key, models in self.models.items():
            name = frame.get(key)
            if isinstance(name, str) and name in models:
                return {key: name, **redacted({k: v for k, v in frame.items() if k != key}, models[name])}
        return dict.fromkeys(frame, HIDDEN)


def redacted(value: Any, model: type[BaseModel]) -> dict[str, Any]:
    """An object as its model allows it to be shown."""
    declared = fields(model)
    return {
        key: shown(item, declared[key].annotation)
        if key in declared and not is_sensitive(declared[key].json_schema_extra)
        else HIDDEN
        for key, item in value.items()
    }


def shown(value: Any, annotation: Any) -> Any:
    """A value that may be shown, redacted within."""
    if value is None or isinstance(value, bool):
        return value
    parts = alternatives(annotation)
    if isinstance(value, list):
        items = [get_args(part)[0] for part in parts if get_origin(part) is list]
        return [shown(item, items[0]) for item in value] if items else HIDDEN
    if isinstance(value, dict):
        models = [part for part in parts if isinstance(part, type) and issubclass(part, BaseModel)]
        return redacted(value, models[0]) if models else HIDDEN
    return value
