"""Defines the types of the entries in `http_answer_table`, the table of simulated HTTP answers."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, NamedTuple


class AnswerTemplate(NamedTuple):
    """Describes the answer to a GET command: an object of the protocol, or a fixed example."""

    content: str
    """The field of the answer that holds the content."""
    object: str = ""
    """The object that shows the named charge point; empty for an example."""
    example: Any = None
    """The content."""
    identity: str = ""
    """The identity in the items of the example, each of which shows one charge point; empty if they show none."""


class ActionTemplate(NamedTuple):
    """Describes the simulation of an HTTP command that has the effects of another command."""

    effects_of: str
    """The command whose effects it has."""
    given: Mapping[str, Any] = MappingProxyType({})
    """The values of parameters that it does not send."""
    is_plain: bool = False
    """True if the answer with success is no JSON."""


class PageTemplate(NamedTuple):
    """Describes the answer to a command that is read page by page."""

    content: str
    """The field of the answer that holds the page."""
    page: Mapping[str, Any]
    """An example of a page without its items."""
    next: str
    """The field of a page that holds the number of the next one."""
    items: str
    """The field of a page that holds its items."""
    item: Mapping[str, Any]
    """An example of an item."""
    number_parameter: str
    order_parameter: str
    newest_first: str
    """The order in which the newest come first."""
    first_day_parameter: str = ""
    last_day_parameter: str = ""
    day_format: str = ""
