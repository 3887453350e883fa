# generated from codegen/templates/package/_runtime/decoding/message.py by `python -m codegen generate`; changes here are lost
"""Defines the base classes of received data that has a model.

Its annotations are not postponed: pydantic compiles those of a base class again for each class that is made from it.
"""

from collections.abc import Iterator
from typing import Any, ClassVar

from pydantic import BaseModel, ConfigDict

from ..core.base_message import Message
from ..core.unparsed import InvalidMessage as InvalidMessage
from ..core.unparsed import UnknownMessage as UnknownMessage
from .sensitive_fields import visible_fields


class ReceivedModel(BaseModel):
    """Holds received data: every field but an identity may be None, and undeclared fields are kept.

    A value of the wrong type is None, and the `problems` of the message name it. `repr` hides sensitive and undeclared
    fields.
    """

    model_config = ConfigDict(
        allow_inf_nan=False,
        defer_build=True,
        extra="allow",
        hide_input_in_errors=True,
        protected_namespaces=(),
        strict=True,
    )

    def __repr_args__(self) -> Iterator[tuple[str | None, Any]]:
        visible = visible_fields(type(self))
        for name in type(self).model_fields:
            if name in visible and name in self.model_fields_set:
                yield name, getattr(self, name)


class KnownMessage(ReceivedModel, Message):
    """Is the base class of the messages in `bluecurrent.messages`, which hold the objects that the spec declares."""

    CONTENT: ClassVar[tuple[str, ...]] = ()
    """The fields of the payload: if those that were sent can't be read, the message is invalid."""

    @property
    def problems(self) -> tuple[str, ...]:
        """The values that could not be read as declared: the path of each and what is wrong, never the value."""
        problems: tuple[str, ...] = vars(self).get("problems", ())
        return problems
