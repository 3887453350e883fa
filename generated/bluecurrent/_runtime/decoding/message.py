# generated from codegen/templates/package/_runtime/decoding/message.py by `python -m codegen generate`; changes here are lost
"""What a frame becomes: a typed message, an UnknownMessage or an InvalidMessage.

Its annotations are not postponed: pydantic compiles those of a base class again for each class that is made from it.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, ClassVar

from pydantic import BaseModel, ConfigDict

from ..core.unparsed import InvalidMessage as InvalidMessage
from ..core.unparsed import UnknownMessage as UnknownMessage
from .sensitive_fields import visible_fields


class ReceivedModel(BaseModel):
    """Anything received: every field but an identity may be None, and fields the spec does not know are kept.

    A value of the wrong type is None and named in the `problems` of the message that carried it. `repr` shows neither
    sensitive fields nor undeclared ones.
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
        shown = visible_fields(type(self))
        for name in type(self).model_fields:
            if name in shown and name in self.model_fields_set:
                yield name, getattr(self, name)


class Message(ReceivedModel):
    """A received object: one frame of a known kind."""

    CONTENT: ClassVar[tuple[str, ...]] = ()
    """The fields that hold what the object is about: if none of those sent can be read, the message is invalid."""

    if TYPE_CHECKING:  # each class declares it, under the key that the protocol has for it
        object: Any

    @property
    def problems(self) -> tuple[str, ...]:
        """What could not be read as declared, one sentence each: the place and what is wrong, never the value."""
        problems: tuple[str, ...] = vars(self).get("problems", ())
        return problems
