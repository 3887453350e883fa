# generated from codegen/templates/package/testing/record/anonymization/http_anonymizer.py by `python -m codegen generate`; changes here are lost
"""Replaces private values in HTTP requests and their answers."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import urlsplit

from pydantic import BaseModel

from .... import messages
from ...._runtime.core.protocol_table_types import Protocol
from ...._runtime.rest.rest_table_types import RestRoute, RestService
from ...recording_format.generated_table_imports import load_optional_module
from ...recording_format.recording_types import Http
from ...replies.login_replies import SESSION_TOKEN
from ..raw_http_exchange import CONTENT_TYPE, JSON, RawHttpExchange
from .json_parsing_and_portability import is_portable, parse_object
from .private_value_marker import PrivateValueMarker
from .spec_examples import HTTP_ANSWERS
from .stand_ins import StandIns, UndeclaredText, VisibleText

_PATH_WORD = re.compile(r"[A-Za-z_-]*|v[0-9]+(\.[0-9]+)*")
_WORD = re.compile(r"[A-Za-z]{1,10} (?=.)")
"""Matches a word that may stand before a session token, such as `Token`."""


class HttpAnonymizer:
    """Replaces the private values in the HTTP exchanges of one recording, with the same stand-ins as in its frames."""

    def __init__(
        self, protocol: Protocol, service: RestService | None, stand_ins: StandIns, marker: PrivateValueMarker
    ) -> None:
        self._protocol = protocol
        self._service = service
        self._stand_ins = stand_ins
        self._marker = marker
        commands, answers = load_optional_module("rest_commands"), load_optional_module("rest_messages")
        self._requests: dict[str, type[BaseModel]] = commands.COMMANDS if commands else {}
        classes = {**vars(messages), **(vars(answers) if answers else {})}
        self._answers: dict[str, type[BaseModel]] = {name: classes[each] for name, each in HTTP_ANSWERS.items()}

    def anonymize(self, event: RawHttpExchange) -> Http:
        """Returns the event without its secrets."""
        exchange = event.exchange
        route = self._find_route(exchange.method, event.path)
        body, answer = (_parse(data) for data in (exchange.body or b"", exchange.answer))
        # Everything is replaced together, since the answer may show that a text in the request holds a secret.
        shown = self._stand_ins.replace_marked(
            {
                "path": event.path.split("/") if route else list(map(_mark_segment, event.path.split("/"))),
                "query": self._request(route, event.query),
                "body": None if body is None else self._request(route, body),
                "answer": None if answer is None else self._answer(route, answer),
            }
        )
        text = None
        if answer is None:
            text = self._stand_ins.replace_marked(UndeclaredText(exchange.answer.decode(errors="replace")))
        return Http(
            at=event.at,
            method=exchange.method,
            **shown | {"path": "/".join(shown["path"])},
            headers=self._headers(route, event),
            status=exchange.status,
            text=text,
            content_type=exchange.content_type if answer is None else JSON,
        )

    def _find_route(self, method: str, path: str) -> RestRoute | None:
        for route in self._service.routes.values() if self._service else ():
            if (route.method, f"{urlsplit(route.base.url).path}/{route.path}") == (method, path):
                return route
        return None

    def _request(self, route: RestRoute | None, values: dict[str, Any]) -> dict[str, Any]:
        """Marks the parameters in a query or a body, also in lists whose items are wrapped in objects."""
        model = self._requests.get(route.command) if route else None
        wrap = route.wrap if route else {}
        plain = {name: _unwrap(value, wrap[name]) if name in wrap else value for name, value in values.items()}
        marked = self._marker.mark_fields(plain, model)
        flow_id = self._protocol.flow_id
        if isinstance(value := values.get(flow_id), str) and (model is None or flow_id not in model.model_fields):
            marked[flow_id] = self._stand_ins.replace_secret(value, None)
        return {
            name: [{wrap[name]: item} for item in value] if name in wrap and plain[name] is not values[name] else value
            for name, value in marked.items()
        }

    def _answer(self, route: RestRoute | None, answer: dict[str, Any]) -> dict[str, Any]:
        """Marks the fields of an answer: an error object, a refusal, or the object that the command returns."""
        errors = self._protocol.errors
        if answer.get(self._protocol.object) == errors.object:
            model: type[BaseModel] | None = messages.MESSAGES.get(errors.object)
        else:
            model = self._answers.get(route.command) if route else None
        marked = self._marker.mark_fields(answer, model)
        if isinstance(name := answer.get(self._protocol.object), str):
            marked[self._protocol.object] = self._marker.mark_name(name)
        if answer.get(errors.success) is False and isinstance(reason := answer.get(errors.refusal), str):
            marked[errors.refusal] = VisibleText(reason)
        return marked

    def _headers(self, route: RestRoute | None, event: RawHttpExchange) -> dict[str, str]:
        """Returns the headers that recordings keep, with a stand-in for the session token."""
        headers = {}
        name = self._service.authorization if self._service else self._protocol.log_in.authorization
        if (value := event.header(name)) is not None:
            word = match[0] if (match := _WORD.match(value)) else ""
            headers[name] = f"{word}{self._stand_ins.replace_secret(value.removeprefix(word), SESSION_TOKEN)}"
        if (content_type := event.header(CONTENT_TYPE)) is not None:
            headers[CONTENT_TYPE] = content_type
        return headers


def _parse(data: bytes) -> dict[str, Any] | None:
    """Returns the JSON object in the data; None if there is none, or if some readers of recordings can't parse it."""
    value = parse_object(data)
    return value if value is not None and is_portable(value) else None


def _mark_segment(segment: str) -> Any:
    """Marks one segment of the path of an unknown command: as visible if it is a word or a version."""
    return VisibleText(segment) if _PATH_WORD.fullmatch(segment) else UndeclaredText(segment)


def _unwrap(value: Any, key: str) -> Any:
    """Returns the items of a list without the objects that wrap them; returns any other value unchanged."""
    if not isinstance(value, list) or not all(isinstance(item, dict) and item.keys() == {key} for item in value):
        return value
    return [item[key] for item in value]
