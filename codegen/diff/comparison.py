"""Compares two versions of the protocol, and classifies each difference by its effect on users of the SDK.

It makes no difference how the spec is divided into files.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from ..model.protocol import Protocol
from .all_protocol_properties import protocol_properties
from .change_classification import BREAKING, VERSION_STEPS, classify_change, classify_new_item, classify_removed_item
from .item_keys import ItemKey, Properties


@dataclass(frozen=True)
class Difference:
    """Holds a difference between two protocols, with its class: breaking, addition, fix or documentation."""

    classification: str
    kind: str
    name: str
    words: str

    def __str__(self) -> str:
        return f"{self.kind} {self.name}: {self.words}"


def compare(old: Protocol, new: Protocol) -> list[Difference]:
    """Returns every difference between two protocols, the most severe first."""
    before, after = protocol_properties(old), protocol_properties(new)
    for former_key, key in find_renamed_fields(before, after):
        # The former name is then not a separate difference.
        before[key] = {**before.pop(former_key), "former names": after[key]["former names"]}
    in_both = before.keys() & after.keys()
    keys = [key for key in before.keys() | after.keys() if key.owner == key or key.owner in in_both]
    differences = [item for key in keys for item in item_differences(key, before.get(key), after.get(key))]
    classes = list(VERSION_STEPS)
    return sorted(differences, key=lambda item: (classes.index(item.classification), item.kind, item.name, item.words))


def find_renamed_fields(
    before: Mapping[ItemKey, Properties], after: Mapping[ItemKey, Properties]
) -> list[tuple[ItemKey, ItemKey]]:
    """Returns a pair of keys for each renamed field: the key with the former name, then the key with the new name."""
    new_fields = [key for key in after if key.kind == "field" and key not in before]
    return [
        (former_key, key)
        for key in new_fields
        for name in after[key]["former names"]
        if (former_key := key._replace(path=(key.path[0], name))) in before and former_key not in after
    ]


def item_differences(key: ItemKey, old: Properties | None, new: Properties | None) -> Iterator[Difference]:
    if old is None and new is not None:
        classification = classify_new_item(key.kind, new)
        words = "is new and required" if classification == BREAKING else "is new"
        yield Difference(classification, key.kind, key.name, words)
    elif new is None:
        yield Difference(classify_removed_item(key.kind), key.kind, key.name, "is gone")
    elif old is not None:
        for property_name in old:
            before, after = old[property_name], new.get(property_name)
            if before != after:
                classification = classify_change(property_name, before, after)
                yield Difference(
                    classification, key.kind, key.name, f"{property_name} {describe_change(before, after)}"
                )


def describe_change(before: Any, after: Any) -> str:
    """Describes a change of a property in words. For a list, the words name the added and the removed items."""
    if isinstance(before, list) and isinstance(after, list) and before and after:
        added = [item for item in after if item not in before]
        removed = [item for item in before if item not in after]
        changes = [f"now with {format_value(added)}"] * bool(added)
        changes += [f"no longer with {format_value(removed)}"] * bool(removed)
        if changes:
            return ", ".join(changes)
    return f"was {format_value(before)}, is {format_value(after)}"


def format_value(value: Any) -> str:
    if isinstance(value, (list, tuple)):
        return ", ".join(map(str, value)) or "none"
    return "none" if value is None else str(value)
