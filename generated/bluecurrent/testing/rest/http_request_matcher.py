# generated from codegen/templates/package/testing/rest/http_request_matcher.py by `python -m codegen generate`; changes here are lost
"""Decides whether a received HTTP request equals a recorded one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from ..matching.frame_diff import find_differences
from ..matching.mismatch import Mismatch
from ..matching.value_substitution import Substitution
from ..recording_format.recording_types import Event, Frame, Http, Recording
from .http_request_and_reply import ReceivedRequest


@dataclass(frozen=True)
class RecordedRequest:
    """Holds a recorded HTTP request, its place (`file:line`), and the objects that were pushed after it."""

    place: str
    event: Http
    pushes: tuple[dict[str, Any], ...] = ()


def recorded_requests(recording: Recording) -> list[RecordedRequest]:
    """Returns the HTTP requests in a recording."""
    return [
        RecordedRequest(f"{recording.name}.jsonl:{line}", event, tuple(_find_pushes(recording.events[line - 1 :])))
        for line, event in enumerate(recording.events, 2)
        if isinstance(event, Http)
    ]


def _find_pushes(events: Sequence[Event]) -> Iterator[dict[str, Any]]:
    """Yields the objects at the start of the events, up to the first event that is not a received object."""
    for event in events:
        if not isinstance(event, Frame) or event.direction != "received":
            return
        yield event.message


class HttpRequestMatcher:
    """Compares requests: the path, the query, the body, the content type and the form of the session token."""

    def __init__(self, authorization: str, placeholders: frozenset[str]) -> None:
        """Takes the name of the session token's header, and the keys whose values may differ from the recorded ones."""
        self._authorization = authorization
        self._placeholders = placeholders

    def match(self, recorded: Http, received: ReceivedRequest) -> Substitution | None:
        """Returns the substitution to make in the answer, or None if the two are not the same request."""
        if not self._has_same_address(recorded, received):
            return None
        substitution = self._substitution(recorded, received)
        return None if any(self._differences(recorded, received, substitution)) else substitution

    def mismatch(self, received: ReceivedRequest, candidates: Iterable[RecordedRequest]) -> Mismatch:
        """Describes a request that matches none of the candidates."""

        def distance(candidate: RecordedRequest) -> tuple[bool, int]:
            event = candidate.event
            differences = list(self._differences(event, received, self._substitution(event, received)))
            return event.path != received.path, len(differences)

        nearest = min(candidates, key=distance, default=None)
        if nearest is None:
            return Mismatch(received.comparable(), f"{received.name} matches nothing: no HTTP request is recorded")
        differences = self._differences(nearest.event, received, self._substitution(nearest.event, received))
        lines = [f"{received.name} matches nothing recorded; the nearest is {nearest.place}:"]
        return Mismatch(received.comparable(), "\n".join([*lines, *(f"  {each}" for each in differences)]))

    def _has_same_address(self, recorded: Http, received: ReceivedRequest) -> bool:
        """Compares method, path and fixed query values: a full comparison is slow for hundreds of recorded pages."""
        fixed = (name for name in received.query if name not in self._placeholders)
        return (recorded.method, recorded.path) == (received.method, received.path) and all(
            recorded.query.get(name) == received.query[name] for name in fixed
        )

    def _substitution(self, recorded: Http, received: ReceivedRequest) -> Substitution:
        substitution = Substitution()
        self._pair(substitution, "", [recorded.query, recorded.body], [received.query, received.body])
        return substitution

    def _pair(self, substitution: Substitution, key: str, recorded: Any, received: Any) -> None:
        if isinstance(recorded, dict) and isinstance(received, dict):
            for name in recorded.keys() & received.keys():
                self._pair(substitution, name, recorded[name], received[name])
        elif isinstance(recorded, list) and isinstance(received, list):
            for one, other in zip(recorded, received, strict=False):
                self._pair(substitution, key, one, other)
        elif key in self._placeholders:
            substitution.add(key, recorded, received)

    def _differences(self, recorded: Http, received: ReceivedRequest, substitution: Substitution) -> list[Any]:
        expected = {
            "method": recorded.method,
            "path": recorded.path,
            "query": substitution.apply(recorded.query),
            "body": substitution.apply(recorded.body),
            "headers": self._mask_token(recorded.headers),
        }
        return list(find_differences(expected, received.comparable() | {"headers": self._mask_token(received.headers)}))

    def _mask_token(self, headers: dict[str, str]) -> dict[str, str]:
        """Returns the headers with `…` in place of the session token; a word before the token is kept."""
        token = headers.get(self._authorization)
        others = {name: value for name, value in headers.items() if name != self._authorization}
        word, blank, rest = (token or "").partition(" ")
        # A stand-in such as <session token> holds blanks, but no word stands before it.
        has_word = bool(blank) and bool(rest) and not word.startswith("<")
        return others | ({} if token is None else {self._authorization: f"{word} …" if has_word else "…"})
