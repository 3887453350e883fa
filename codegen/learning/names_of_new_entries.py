"""Checks the names of fields that `learn` adds to the spec, and makes unused names for new classes."""

from __future__ import annotations

from collections.abc import Collection

from ..model.examples.examples_replacing_private_values import stand_in_detector
from ..model.protocol import Protocol
from ..model.python_names import ClassName
from ..package_inspection.reserved_names import reserved_names
from ..validation.names.python_names import identifier_error
from .type_inference import UnsafeAddition


class NewNames:
    """Checks new field names against the names in use, and gives unused names to new classes."""

    def __init__(self, protocol: Protocol) -> None:
        self.object_key = str(protocol.frames["object"])
        self.classes: set[str] = {*protocol.scalars, *protocol.shapes, *protocol.payloads}
        self.classes |= {str(item.message) for item in protocol.objects.values()}
        self.stand_ins = stand_in_detector(protocol)

    def check_field(self, name: str, siblings: Collection[str] = ()) -> None:
        """Raises UnsafeAddition for a name that a field can't have."""
        if reason := identifier_error(name):
            raise UnsafeAddition(reason if name.isprintable() else "its name is not a Python identifier")
        if self.stand_ins.is_stand_in(name):
            raise UnsafeAddition("its name is a stand-in")
        taken = {self.object_key, *self.classes, *siblings}
        if name in reserved_names().fields or name.startswith("_") or name in taken:
            raise UnsafeAddition("its class can't have a field of this name")

    def new_class(self, text: str) -> str:
        """Makes an unused class name from a text, and reserves it; raises UnsafeAddition if that is impossible."""
        try:
            name = str(ClassName.of(text))
        except ValueError as error:
            raise UnsafeAddition(str(error)) from None
        reserved = reserved_names().classes["shapes"]
        candidates = (name, *(f"{name}{number}" for number in range(2, 1000)))
        free = next(candidate for candidate in candidates if candidate not in {*self.classes, *reserved})
        self.classes.add(free)
        return free
