"""Compares a received object with the last known values, and finds the fields that have changed.

A missing key changes nothing; null counts as a value.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Set
from typing import TYPE_CHECKING, Any

from ..live_table_types import Attributes, Feed, LiveTable

if TYPE_CHECKING:
    from pydantic import BaseModel

NO_PATHS: frozenset[str] = frozenset()


def find_changes(
    values: Mapping[str, Any], received: BaseModel, attributes: Attributes, table: LiveTable, wrong_paths: Set[str]
) -> dict[str, Any]:
    """Returns the fields whose values differ from the known ones, with the new values.

    `wrong_paths` has the paths of values with a wrong type. These values are None in `received`, and do not replace
    known values.
    """
    known, objects = values.get, attributes.objects
    # Most fields are as before, so they are compared first: this runs for every message.
    changed = {name: new for name, new in vars(received).items() if known(name) != new}
    if not changed:
        return changed
    sent, fields = received.model_fields_set, attributes.fields
    for name, new in list(changed.items()):
        if name not in sent or name not in fields or (new is None and name in wrong_paths):
            del changed[name]
        elif name in objects and new is not None:
            inner = {path for path in wrong_paths if path.startswith(f"{name}.")}
            merged = changed[name] = merge_object(known(name), new, objects[name], table, inner)
            if merged == known(name):
                del changed[name]
    for name, other in attributes.same_fields.items():
        if name in changed and other not in sent and other in fields:
            changed[other] = changed[name]
    return changed


def merge_object(old: Any, new: Any, class_name: str, table: LiveTable, wrong_paths: Set[str]) -> Any:
    """Returns an object with the sent values, and with the known values of keys that were not sent."""
    if not hasattr(new, "model_fields_set"):  # an older form of a setting: its value alone
        model = table.get_class(class_name)
        new = model.model_construct({table.setting}, **{table.setting: new})
    if old is None:
        return new
    names = {path.rpartition(".")[2] for path in wrong_paths}
    sent = (name for name in new.model_fields_set if name in type(new).model_fields)
    values = {name: getattr(new, name) for name in sent}
    return old.model_copy(
        update={name: value for name, value in values.items() if value is not None or name not in names}
    )


def find_paths_of_wrong_types(problems: Iterable[str], places: Iterable[str]) -> frozenset[str]:
    """Returns the paths of values with a wrong type, relative to their part of the live state.

    The paths are the same for all subjects of a list: if one has a wrong value, a null of another subject
    does not replace its known value either.
    """
    paths = set()
    for problem in problems:
        names = [name for name in problem.split(" ", 1)[0].split(".") if not name.isdigit()]
        paths.add(".".join(names[1:] if names[0] in places else names))
    return frozenset(paths)


def find_items(message: Any, feed: Feed) -> list[Any] | None:
    """Returns the objects in a message that belong to a part of the live state; None if the message has none."""
    for place in feed.places:
        value = getattr(message, place)
        if value is not None:
            return value if isinstance(value, list) else [value]
    return None
