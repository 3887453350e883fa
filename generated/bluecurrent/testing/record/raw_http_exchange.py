# generated from codegen/templates/package/testing/record/raw_http_exchange.py by `python -m codegen generate`; changes here are lost
"""Defines an HTTP request and its answer as they were sent, before private values are replaced."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import parse_qsl, urlsplit

from ..._runtime.options.recorder_interface import RecordedHttp
from ..recording_format.recording_types import Event, Http

CONTENT_TYPE = "Content-Type"
JSON = "application/json"


@dataclass(frozen=True, slots=True, kw_only=True)
class RawHttpExchange(Event):
    """Holds an HTTP request and its answer, which belong to no connection."""

    connection: int = 0
    exchange: RecordedHttp

    @property
    def path(self) -> str:
        """The path of the URL."""
        return urlsplit(self.exchange.url).path

    @property
    def query(self) -> dict[str, str]:
        """The parameters in the URL."""
        return dict(parse_qsl(urlsplit(self.exchange.url).query, keep_blank_values=True))

    def header(self, name: str) -> str | None:
        """Returns the value of a request header; upper and lower case in the name make no difference."""
        values = (value for key, value in self.exchange.headers.items() if key.casefold() == name.casefold())
        return next(values, None)

    def without_content(self) -> Http:
        """Returns the event with only its method and status, since they can't be private."""
        return Http(
            at=self.at,
            method=self.exchange.method,
            path="/",
            query={},
            headers={},
            body=None,
            status=self.exchange.status,
            answer=None,
            text="",
            content_type="text/plain",
        )
