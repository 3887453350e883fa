# generated from codegen/templates/package/testing/simulation/rest/http_answer_table_types.py by `python -m codegen generate`; changes here are lost
"""Defines the types of the entries in `http_answer_table`, the table of simulated HTTP answers."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, NamedTuple


class AnswerTemplate(NamedTuple):
    """Describes the answer to a GET command: an object of the protocol, or a fixed example."""

    content: str
    """The key of the answer under which the content stands."""
    object: str = ""
    """The name of the object that shows the charge point; empty if the content is an example."""
    example: Any = None
    """The content, if it is a fixed example."""
    identity: str = ""
    """The identity of a charge point in an item of the example; empty if the items show no charge points."""


class ActionTemplate(NamedTuple):
    """Describes the simulation of an HTTP command that has the effects of another command."""

    effects_of: str
    """The name of the command with the same effects."""
    given: Mapping[str, Any] = MappingProxyType({})
    """The values of parameters that the other command has and this one lacks."""
    is_plain: bool = False
    """True if the answer that reports success is not JSON."""


class PageTemplate(NamedTuple):
    """Describes the answer to a command that is read page by page."""

    content: str
    """The field of the answer that holds the page."""
    page: Mapping[str, Any]
    """An example of a page without its items."""
    next: str
    """The field of a page that holds the number of the next page."""
    items: str
    """The field of a page that holds its items."""
    item: Mapping[str, Any]
    """An example of an item."""
    number_parameter: str
    order_parameter: str
    newest_first: str
    """The value of the order parameter with which the newest items come first."""
    first_day_parameter: str = ""
    last_day_parameter: str = ""
    day_format: str = ""
