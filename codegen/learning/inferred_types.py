"""What the spec can say of values that nobody has declared, if it is safe to say anything."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from ..model.names import ClassName
from ..model.protocol import Protocol
from ..model.stand_ins import stand_in_formats
from ..validation import reserved_names
from ..validation.python_names import wrong_identifier
from .findings import kind_of


class Unsafe(Exception):
    """Something that can't be added to the spec; its text says why."""


def type_of(samples: list[Any]) -> str:
    """The type that fits all samples, with `object` where a shape is needed; raises Unsafe if none does."""
    values = [sample for sample in samples if sample is not None]
    if not values:
        raise Unsafe("it was never anything but null")
    if not all(isinstance(value, list) for value in values):
        return single(values)
    entries = [entry for value in values for entry in value]
    if not entries:
        raise Unsafe("the lists were all empty")
    if any(isinstance(entry, list) for entry in entries):
        raise Unsafe("the spec has no lists of lists")
    if None in entries:
        raise Unsafe("there is null in the list")
    return f"list[{single(entries)}]"


def single(values: list[Any]) -> str:
    kinds = {kind_of(value) for value in values}
    if kinds == {"integer", "number"}:
        return "number"
    if len(kinds) > 1:
        raise Unsafe(f"it is of several types: {', '.join(sorted(kinds))}")
    return kinds.pop()


class Names:
    """Names that can be given to what is new."""

    def __init__(self, protocol: Protocol) -> None:
        self.object_key = str(protocol.frames["object"])
        self.classes: set[str] = {*protocol.scalars, *protocol.shapes, *protocol.payloads, *reserved_names.BY_PACKAGE}
        self.classes |= {str(item.message) for item in protocol.objects.values()}
        self.formats = stand_in_formats(protocol)

    def is_stand_in(self, name: str) -> bool:
        """Whether a word is one that the recorder has put in place of another."""
        return self.formats.is_stand_in(name)

    def check_field(self, name: str, others: Collection[str] = ()) -> None:
        """Raises Unsafe for a name that no field can have."""
        if reason := wrong_identifier(name):
            raise Unsafe(reason if name.isprintable() else "its name is not a Python identifier")
        if self.is_stand_in(name):
            raise Unsafe("its name is a stand-in")
        if (
            name in reserved_names.BY_MESSAGES
            or name.startswith("_")
            or name in {self.object_key, *self.classes, *others}
        ):
            raise Unsafe("its class has something else by that name")

    def new_class(self, words: str) -> str:
        """A class's name that is free from now on; raises Unsafe if the words give none."""
        try:
            name = str(ClassName.of(words))
        except ValueError as error:
            raise Unsafe(str(error)) from None
        free = next(
            each for each in (name, *(f"{name}{number}" for number in range(2, 1000))) if each not in self.classes
        )
        self.classes.add(free)
        return free
