"""Defines the data classes for HTTP commands (REST), and for the service that answers them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from .commands import Answer, Command, Parameter
from .failure_reactions import Failure
from .python_names import ClassName, PythonIdentifier
from .value_types import Evidence

NO_OBJECT = Answer("")
"""The answer of a command that no object answers."""


@dataclass(frozen=True)
class RestBase:
    """Holds a base address, to which paths are appended, and the form of the session token in headers."""

    url: str
    scheme: str
    evidence: Evidence
    plain_answers: bool = False
    """True: a successful answer (status 2xx) may be text that is not JSON."""

    def fits_recorded_header(self, header: str) -> bool:
        """Tells if a header has the form of `scheme`. Recordings show a stand-in for the token: <session token 1>."""
        before, after = map(re.escape, self.scheme.split("{}"))
        return re.fullmatch(f"{before}<[^<>]+>{after}", header) is not None


@dataclass(frozen=True)
class RestService:
    """Holds the settings of the service that answers HTTP commands: addresses, limits and errors."""

    timeout: float
    max_body: int
    authorization: str
    """The header that carries the session token."""
    bases: Mapping[str, RestBase]
    failures: Mapping[str, Failure]
    """The errors of answers without an error object: by status, by class of statuses, `html` and `other`."""
    evidence: Evidence


@dataclass(frozen=True)
class HttpRequest:
    """Holds the form of an HTTP request: method, path, query and body."""

    method: str
    base: str
    path: str
    query: tuple[str, ...] = ()
    """The parameters in the query. All others are keys of the body."""
    wrap: Mapping[str, str] = field(default_factory=dict)
    """Lists whose items are sent as objects, with the key that holds the item."""
    content_type: str = "application/json"
    """The content type of the body; `none` if the body is sent without a content type."""
    flow_id: bool = False
    """True: the body also carries a request id."""


@dataclass(frozen=True)
class RestAnswer:
    """Holds the class of the JSON object that answers an HTTP request, and the part that a method returns."""

    class_name: ClassName
    content: str = ""
    """The field that the method returns; the whole answer if empty."""
    push: str = ""
    """The object that is pushed on the WebSocket as the verdict."""


@dataclass(frozen=True)
class StatementView:
    """Holds the name of the subcommand that prints the sums of a month, and the fields that are summed."""

    name: str
    time: str
    """The field with the time that decides the month and the day of an item."""
    thing: str
    """The field with the charge point to which an item belongs."""
    energy: str
    costs: str
    costs_without_vat: str
    currency: str
    reason: str
    """The field with the reason why an item is not settled."""
    columns: tuple[str, ...]
    """The fields in a line of CSV."""


@dataclass(frozen=True)
class PagesView:
    """Holds the name, columns and options of the subcommand that prints the items of all pages."""

    name: str
    noun: str
    """The word for several items."""
    columns: tuple[str, ...]
    sums: tuple[str, ...]
    """The columns whose sums are shown."""
    card: tuple[str, ...]
    """The fields by which an option finds the items of one card."""
    first: str
    """The parameter of the first day."""
    last: str
    statement: StatementView | None = None


@dataclass(frozen=True)
class Paging:
    """Holds a method that reads all pages of an answer, first for one charge point, then for the next."""

    method: PythonIdentifier
    description: str
    each: str
    """The parameter with the list of charge points."""
    page: str
    """The parameter with the number of the page."""
    next: str
    """The field of a page that holds the number of the next page."""
    items: str
    all_command: str
    """The command that lists all charge points."""
    all_field: str
    merged_by: str
    order: str
    """The parameter that gives the order."""
    descending: str
    """The value of `order` that puts the largest first."""
    view: PagesView | None = None


@dataclass(frozen=True, kw_only=True)
class RestCommand(Command):
    """Holds an HTTP command. Its name is the last part of its path."""

    http: HttpRequest
    result: RestAnswer
    has_subcommand: bool = False
    confirm: str = ""
    """The loss that the command causes, in words. If this is given, a call of the method must be confirmed."""
    then: str = ""
    """Another HTTP command, which the method sends after this one. The method returns the result of the other one."""
    same_as: str = ""
    """The WebSocket command that does the same. Its method can send this HTTP command instead."""
    only_with: Mapping[str, Any] = field(default_factory=dict)
    """The values that arguments of the method of `same_as` must have, since this command can't send other values."""
    preferred_unless: Mapping[str, Any] = field(default_factory=dict)
    """Field values of a charge point. This command is sent unless they, or the program, choose the WebSocket."""
    pages: Paging | None = None
    answer: Answer = NO_OBJECT

    def url_path(self, service: RestService) -> str:
        """Returns the path of its requests, from the root of the host."""
        return f"{urlsplit(service.bases[self.http.base].url).path}/{self.http.path}"

    @property
    def sent_content_type(self) -> str:
        """The content type of its requests; `none` without a body, or if the body is sent without a content type."""
        return self.http.content_type if self.body_parameters else "none"

    @property
    def body_parameters(self) -> tuple[Parameter, ...]:
        """The parameters that are keys of the body."""
        return tuple(item for item in self.parameters if item.name not in self.http.query)
