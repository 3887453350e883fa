# generated from codegen/templates/package/_runtime/decoding/received_model_base_classes.py by `python -m codegen generate`; changes here are lost
"""Defines the base classes of the pydantic classes for received messages and the objects in them.

This module has no `from __future__ import annotations`, since pydantic would evaluate the annotations of a base class
again for each class that inherits from it.
"""

from collections.abc import Callable, Iterator
from typing import Any, ClassVar, Self

from pydantic import BaseModel, ConfigDict

from ..core.received_message_base_class import Message, get_slot, set_attribute
from ..core.secrets import HIDDEN_VALUE
from ..core.unparsed_messages import InvalidMessage as InvalidMessage
from ..core.unparsed_messages import UnknownMessage as UnknownMessage
from .sensitive_fields import visible_fields


def leave_out_attributes(schema: dict[str, Any]) -> None:
    """Removes the list of attributes in a class's docstring from its JSON schema, which lists them anyway."""
    if description := schema.get("description"):
        schema["description"] = description.partition("\n\nAttributes:\n")[0]


class ReceivedModel(BaseModel):
    """Holds received data: every field but an identity may be None, and undeclared fields are kept.

    A value of the wrong type is None, and the `problems` of the message name it. `repr` shows `<hidden>` for the values
    of sensitive and undeclared fields.
    """

    model_config = ConfigDict(
        allow_inf_nan=False,
        defer_build=True,
        extra="allow",
        hide_input_in_errors=True,
        json_schema_extra=leave_out_attributes,
        protected_namespaces=(),
        strict=True,
    )

    def __repr_args__(self) -> Iterator[tuple[str | None, Any]]:
        visible = visible_fields(type(self))
        for name in type(self).model_fields:
            if name in self.model_fields_set:
                yield name, getattr(self, name) if name in visible else HIDDEN_VALUE
        for name in self.model_extra or ():
            yield name if name.isidentifier() else repr(name), HIDDEN_VALUE


class KnownMessage(ReceivedModel, Message):
    """Holds an object that the spec declares. This is the base class of the classes in `bluecurrent.messages`."""

    __slots__ = ("_problems", "_received_at")  # not among the values that pydantic dumps, compares and lists

    CONTENT: ClassVar[tuple[str, ...]] = ()
    """The top-level fields that hold the content. If some were sent, and none can be read, the message is invalid."""

    @property
    def problems(self) -> tuple[str, ...]:
        """The values that could not be read as declared: the path of each and what is wrong, never the value."""
        return get_slot(self, "_problems") or ()

    def __copy__(self) -> Self:
        return self._copy_slots(super().__copy__())

    def __deepcopy__(self, memo: dict[int, Any] | None = None) -> Self:
        return self._copy_slots(super().__deepcopy__(memo))

    def _copy_slots(self, copied: Self) -> Self:
        for name in KnownMessage.__slots__:
            set_attribute(copied, name, get_slot(self, name))
        return copied

    def __getstate__(self) -> dict[Any, Any]:
        return {**super().__getstate__(), **{name: get_slot(self, name) for name in KnownMessage.__slots__}}

    def __setstate__(self, state: dict[Any, Any]) -> None:
        super().__setstate__(state)
        for name in KnownMessage.__slots__:
            set_attribute(self, name, state.get(name))


set_received_at: Callable[[KnownMessage, float], None] = vars(KnownMessage)["_received_at"].__set__
"""Sets the time at which a message was received; takes half as long as `set_attribute`."""

_get_problems: Callable[[KnownMessage], tuple[str, ...]] = vars(KnownMessage)["_problems"].__get__


def get_problems(message: KnownMessage) -> tuple[str, ...]:
    """Returns the problems of a message; takes half as long as the property `problems`."""
    try:
        return _get_problems(message)
    except AttributeError:
        return ()
