"""Builds the HTTP request of a command. It sends nothing."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import urlencode, urlsplit

from ..core.secrets import Secret
from ..core.version import __version__
from .rest_table_types import RestRoute, RestService

if TYPE_CHECKING:
    from ..requests.request_base_class import Request

USER_AGENT = f"bluecurrent/{__version__}"


class HttpRequest(NamedTuple):
    """Holds a request as it is sent; its repr shows neither the session token nor the body."""

    method: str
    url: str
    headers: dict[str, str]
    body: bytes | None

    def __repr__(self) -> str:
        return f"<HttpRequest {self.method}>"


def build_http_request(
    service: RestService,
    route: RestRoute,
    request: Request,
    session_token: str,
    rest_url: str | None,
    further_keys: Mapping[str, str],
) -> HttpRequest:
    """Returns the HTTP request of a checked command. `rest_url` replaces the scheme and the host."""
    values = request.wire()
    del values[request.NAMED_BY]
    values |= further_keys
    query = [(name, write_query_value(values.pop(name))) for name in route.query if name in values]
    for name, key in route.wrap.items():
        values[name] = [{key: item} for item in values[name]]
    headers = {
        service.authorization: Secret(route.base.scheme.format(session_token)),
        "Accept": "application/json",
        "User-Agent": USER_AGENT,
    }
    if values and route.content_type is not None:
        headers["Content-Type"] = route.content_type
    body = json.dumps(values, separators=(",", ":")).encode() if values else None
    address = f"{move_to_host(route.base.url, rest_url)}/{route.path}"
    return HttpRequest(route.method, f"{address}?{urlencode(query)}" if query else address, headers, body)


def write_query_value(value: Any) -> str:
    """Returns a value as it stands in a query: text as it is, anything else as JSON."""
    return value if isinstance(value, str) else json.dumps(value, separators=(",", ":"))


def move_to_host(url: str, rest_url: str | None) -> str:
    """Returns a URL with the scheme and host of `rest_url`, if that is given; the path stays."""
    return url if rest_url is None else f"{rest_url.rstrip('/')}{urlsplit(url).path}"
