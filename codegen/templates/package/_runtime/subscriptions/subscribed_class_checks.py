"""Checks that the message classes to which a program subscribes can be delivered."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from types import UnionType
from typing import TYPE_CHECKING, Any, Union, get_args, get_origin

from ..core.connection_events import EVENTS
from ..core.errors import InvalidRequest
from ..core.lazy_imports import LazyModule
from ..core.unparsed_messages import InvalidMessage, UnknownMessage

if TYPE_CHECKING:
    from . import message_class_suggestions
else:
    message_class_suggestions = LazyModule(f"{__package__}.message_class_suggestions")

WITHOUT_MODEL = (*EVENTS, UnknownMessage, InvalidMessage)
"""The classes that can be delivered without a model. They are tried first, since importing the models is slow."""


class SubscriptionTypes:
    """Refuses classes that are never delivered, since a subscriber would wait forever."""

    def __init__(self, load_message_classes: Callable[[], Mapping[str, type]]) -> None:
        """`load_message_classes` returns the class of each object with a model, by the object's name."""
        self._load_message_classes = load_message_classes

    def check(self, types: tuple[Any, ...], argument: str) -> tuple[type, ...]:
        """Returns the classes, also those in unions; raises InvalidRequest, which names the first wrong class."""
        for kind in _split_unions(types):
            if problem := self._find_problem(kind):
                suggested = message_class_suggestions.suggest_types(kind, self._load_message_classes(), WITHOUT_MODEL)
                hint = f"; did you mean {' or '.join(suggested)}?" if suggested else ""
                raise InvalidRequest(f"{argument}: {problem}{hint}", argument=argument)
        return types

    def _find_problem(self, kind: Any) -> str | None:
        try:
            if _has_subclass(kind, WITHOUT_MODEL) or _has_subclass(kind, self._load_message_classes().values()):
                return None
        except TypeError:
            return "only classes of messages and events can be received"
        return f"no message or event is of class {kind.__qualname__}"


def _split_unions(types: tuple[Any, ...]) -> Iterator[Any]:
    for kind in types:
        if get_origin(kind) in (Union, UnionType):
            yield from _split_unions(get_args(kind))
        elif isinstance(kind, tuple):
            yield from _split_unions(kind or (None,))
        else:
            yield kind


def _has_subclass(kind: Any, classes: Iterable[type]) -> bool:
    """Returns whether one of the classes is `kind` or a subclass of it; raises TypeError if `kind` is not a class."""
    return any(issubclass(item, kind) for item in classes)
