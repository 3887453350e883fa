# generated from codegen/templates/package/_runtime/core/received_message_base_class.py by `python -m codegen generate`; changes here are lost
"""Defines the base class of all messages. This module does not import pydantic, so it is imported fast."""

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

set_attribute = object.__setattr__
"""Sets an attribute without the checks of pydantic and of frozen dataclasses, which would take longer."""


class Message:
    """Holds the time at which a message was received. This is the base class of all messages, parsed or not.

    Connection events, such as Disconnected, are not messages.
    """

    __slots__ = ()

    if TYPE_CHECKING:  # each class declares it, most with the names that it can have
        object: Any
        """The name of the object, as text; None for an InvalidMessage without one."""

    @property
    def received_at(self) -> datetime | None:
        """The time at which the message came, in UTC; None if it did not come over a connection, as from `parse`.

        It is not a field, so it is not dumped, compared or shown in a repr.
        """
        seconds = get_slot(self, "_received_at")
        return None if seconds is None else datetime.fromtimestamp(seconds, UTC)


def get_slot(message: Message, name: str) -> Any:
    """Returns the value of a slot; None if it is not set."""
    try:
        return object.__getattribute__(message, name)  # unlike getattr, which looks among the undeclared fields too
    except AttributeError:
        return None
