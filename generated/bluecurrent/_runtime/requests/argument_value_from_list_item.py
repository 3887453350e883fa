# generated from codegen/templates/package/_runtime/requests/argument_value_from_list_item.py by `python -m codegen generate`; changes here are lost
"""Finds an argument's value in a list that the service sends, such as an item's id by the item's name."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any, NamedTuple

from ..core.errors import make_argument_error
from .required_content import require_content

if TYPE_CHECKING:
    from ..decoding.received_model_base_classes import KnownMessage

SHOWN_CHARACTERS = 4
"""The number of characters at the end of a sensitive value that an error shows, to tell items apart."""


class ArgumentLookup(NamedTuple):
    """Describes the list in which an argument is looked up, and the fields that are compared with the given text."""

    command: str
    value_argument: str
    """The argument that gives the value itself."""
    text_argument: str
    """The argument that holds the text to look for."""
    fields: tuple[str, ...]
    """The fields of an item, one of which must equal the text."""
    value: str
    """The field that holds the value."""
    valid: str
    """The field that is 0 or False for an item that can't be chosen; empty if items have no such field."""
    values_in_no_list: tuple[str, ...]
    """Texts that are used as the value without a look into the list."""

    @property
    def fields_in_words(self) -> str:
        """The names of the fields, joined with "or" for error messages."""
        *others, last = self.fields
        return " or ".join(filter(None, [", ".join(others), last]))


async def look_up_argument(
    lookup: ArgumentLookup, text: Any, value: Any, read: Callable[[], Awaitable[KnownMessage]]
) -> Any:
    """Returns the given value, or reads the list and returns the value of the only item with the given text.

    Raises:
        InvalidRequest: Neither or both are given, or not exactly one valid item has the text.
    """
    argument = lookup.text_argument
    if text is None:
        if value is None:
            instead = "" if lookup.value_argument == argument else f"{lookup.value_argument}, or "
            reason = f"is missing: give {instead}{argument}, the {lookup.fields_in_words} of an item"
            raise make_argument_error(lookup.command, lookup.value_argument, reason)
        return value
    if value is not None:
        raise make_argument_error(lookup.command, argument, f"can't be given together with {lookup.value_argument}")
    if not isinstance(text, str) or not text:
        raise make_argument_error(lookup.command, argument, f"must be the {lookup.fields_in_words} of an item, as text")
    if text in lookup.values_in_no_list:
        return text
    message: Any = await read()
    items = require_content(message, message.content)
    found = [item for item in items if text in (getattr(item, field) for field in lookup.fields)]
    if not found:
        raise make_argument_error(
            lookup.command, argument, f"no item of {message.object} has this {lookup.fields_in_words}"
        )
    if len(found) > 1:
        reason = f"{len(found)} items of {message.object} have this {lookup.fields_in_words}"
        raise make_argument_error(lookup.command, argument, f"{reason}: {_describe_items(lookup, found)}")
    if not _is_valid(lookup, found[0]):
        raise make_argument_error(
            lookup.command, argument, f"this item of {message.object} is not valid: {_describe_items(lookup, found)}"
        )
    return getattr(found[0], lookup.value)


def _is_valid(lookup: ArgumentLookup, item: Any) -> bool:
    return not lookup.valid or getattr(item, lookup.valid) not in (0, False)


def _describe_items(lookup: ArgumentLookup, items: list[Any]) -> str:
    """Describes items: shows the ends of their fields, which may be personal, and marks invalid items."""
    texts = []
    for item in items:
        values = {field: str(getattr(item, field) or "") for field in lookup.fields}
        ends = [
            f"{field} …{value[-SHOWN_CHARACTERS:]}"
            for field, value in values.items()
            if len(value) > 2 * SHOWN_CHARACTERS
        ]
        texts.append(f"{', '.join(ends)}{'' if _is_valid(lookup, item) else ' (not valid)'}")
    return "; ".join(texts)
