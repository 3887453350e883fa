"""Chooses the answer to each HTTP request: a recorded one, or a refusal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from ..._runtime.rest.rest_table_types import RestService
from ..matching.mismatch import ReportMismatch
from ..recording_format.recording_types import BadRecording, Http, Recording
from ..replies.login_replies import LoginReplies
from .aiohttp_listener import AIOHTTP_MISSING, is_aiohttp_installed
from .http_request_and_reply import HttpReply, ReceivedRequest
from .http_request_matcher import HttpRequestMatcher, RecordedRequest, recorded_requests


class HttpReplies:
    """Answers requests in any order. If a request was recorded several times, its answers are sent in turn."""

    def __init__(
        self,
        service: RestService,
        login_replies: LoginReplies,
        report: ReportMismatch,
        *,
        placeholders: frozenset[str],
    ) -> None:
        """Takes the keys and parameters whose values may differ from the recorded ones."""
        self._service = service
        self._login_replies = login_replies
        self._report = report
        self._matcher = HttpRequestMatcher(service.authorization, placeholders)
        self._recordings: list[list[RecordedRequest]] = []
        self._uses: Counter[str] = Counter()

    def use(self, recordings: Iterable[Recording]) -> None:
        """Adds recordings that are searched first; raises BadRecording if one needs aiohttp and it is not installed."""
        self._recordings[:0] = [found for recording in recordings if (found := find_playable_requests(recording))]

    def use_last(self, recordings: Iterable[Recording]) -> None:
        """Adds recordings that are searched last; of these, the ones that are named after their request come first."""

        def rank(requests: list[RecordedRequest]) -> tuple[bool, bool]:
            first = requests[0]
            name = first.event.path.rpartition("/")[2]
            return first.place.partition(".")[0] != name, not is_success(first.event)

        found = [requests for recording in recordings if (requests := recorded_requests(recording))]
        self._recordings += sorted(found, key=rank)

    def reply(self, received: ReceivedRequest) -> HttpReply:
        """Returns the answer to a request."""
        for requests in self._recordings:
            matches = [(each, found) for each in requests if (found := self._matcher.match(each.event, received))]
            if not matches:
                continue
            if not self._has_right_token(received):
                return HttpReply(status=401, content=self._login_replies.wrong_session())
            recorded, substitution = matches[min(self._uses[matches[0][0].place], len(matches) - 1)]
            self._uses[matches[0][0].place] += 1
            event = recorded.event
            content = event.text if event.answer is None else substitution.apply(event.answer)
            pushes = tuple(substitution.apply(push) for push in recorded.pushes)
            return HttpReply(status=event.status, content=content, content_type=event.content_type, pushes=pushes)
        mismatch = self._matcher.mismatch(received, (each for requests in self._recordings for each in requests))
        self._report(mismatch)
        return HttpReply(status=400, content=self._login_replies.unknown_command(mismatch.one_line))

    def _has_right_token(self, received: ReceivedRequest) -> bool:
        value = received.headers.get(self._service.authorization, "")
        return value.endswith(self._login_replies.session_token)


def find_playable_requests(recording: Recording) -> list[RecordedRequest]:
    """Returns the requests in a recording; raises BadRecording if they can't be served."""
    found = recorded_requests(recording)
    if found and not is_aiohttp_installed():
        raise BadRecording(f"{recording.name}: {AIOHTTP_MISSING}")
    return found


def is_success(event: Http) -> bool:
    """Returns whether a recorded answer tells that the request has succeeded."""
    return event.status < 300 and event.answer is not None and False not in event.answer.values()
