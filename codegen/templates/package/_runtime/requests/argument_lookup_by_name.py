"""Looks up the value of an argument by a name that the caller gave, such as the id of a card by its name."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any, NamedTuple

from ..core.errors import InvalidRequest
from .required_content import require_content

if TYPE_CHECKING:
    from ..decoding.received_models import KnownMessage

SHOWN = 4
"""The number of characters at the end of a sensitive value that an error shows, to tell items apart."""


class ArgumentLookup(NamedTuple):
    """Describes the list in which an argument is looked up, and the fields that are compared with the name."""

    command: str
    argument: str
    """The argument that gives the value itself."""
    text_argument: str
    """The argument that names the item."""
    fields: tuple[str, ...]
    """The fields of an item, one of which must equal the text."""
    value: str
    """The field that holds the value."""
    valid: str
    """The field that is 0 or False for an item that can't be chosen; empty if there is none."""
    known: tuple[str, ...]
    """Values that are in no list."""

    @property
    def words(self) -> str:
        """The fields, in words."""
        *others, last = self.fields
        return " or ".join(filter(None, [", ".join(others), last]))


async def look_up_argument(
    choice: ArgumentLookup, text: Any, value: Any, read: Callable[[], Awaitable[KnownMessage]]
) -> Any:
    """Returns a given value, or that of the only item with this text, for which it reads the list.

    Raises:
        InvalidRequest: Neither or both are given, or not exactly one valid item has the text.
    """
    argument = choice.text_argument
    if text is None:
        if value is None:
            instead = "" if choice.argument == argument else f"{choice.argument}, or "
            raise _error(
                choice, choice.argument, f"is missing: give {instead}{argument}, the {choice.words} of an item"
            )
        return value
    if value is not None:
        raise _error(choice, argument, f"can't be given together with {choice.argument}")
    if not isinstance(text, str) or not text:
        raise _error(choice, argument, f"must be the {choice.words} of an item, as text")
    if text in choice.known:
        return text
    message: Any = await read()
    items = require_content(message, message.content)
    found = [item for item in items if text in (getattr(item, field) for field in choice.fields)]
    if not found:
        raise _error(choice, argument, f"no item of {message.object} has this {choice.words}")
    if len(found) > 1:
        reason = f"{len(found)} items of {message.object} have this {choice.words}"
        raise _error(choice, argument, f"{reason}: {_list(choice, found)}")
    if not _is_valid(choice, found[0]):
        raise _error(choice, argument, f"this item of {message.object} is not valid: {_list(choice, found)}")
    return getattr(found[0], choice.value)


def _is_valid(choice: ArgumentLookup, item: Any) -> bool:
    return not choice.valid or getattr(item, choice.valid) not in (0, False)


def _list(choice: ArgumentLookup, items: list[Any]) -> str:
    """Describes items by the ends of their fields, which may be personal, and by whether they are valid."""
    texts = []
    for item in items:
        values = {field: str(getattr(item, field) or "") for field in choice.fields}
        ends = [f"{field} …{value[-SHOWN:]}" for field, value in values.items() if len(value) > 2 * SHOWN]
        texts.append(f"{', '.join(ends)}{'' if _is_valid(choice, item) else ' (not valid)'}")
    return "; ".join(texts)


def _error(choice: ArgumentLookup, argument: str, reason: str) -> InvalidRequest:
    return InvalidRequest(f"{choice.command}: {argument}: {reason}", argument=argument, command=choice.command)
