"""Defines the base class of everything that is received. Needs no pydantic, so it is quick to import."""

from typing import TYPE_CHECKING, Any


class Message:
    """Is the base class of all messages: those with a model, UnknownMessage and InvalidMessage.

    Connection events, such as Disconnected, are not messages.
    """

    __slots__ = ()

    if TYPE_CHECKING:  # each class declares it, most with the names that it can have
        object: Any
        """The name of the object, as text; None for an InvalidMessage without one."""
