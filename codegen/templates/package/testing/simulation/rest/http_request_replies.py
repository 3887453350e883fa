"""Answers HTTP requests with data from the state of a simulated account."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any
from urllib.parse import urlsplit

from ...._runtime.core.errors import NotAuthorized
from ...._runtime.rest.rest_table_types import RestRoute, RestService
from ...matching.value_substitution import Substitution
from ...replies.login_replies import LoginReplies
from ...rest.http_request_and_reply import HttpReply, ReceivedRequest
from ..action_replies import ActionReplies
from ..charging import charging_field_names as names
from ..history.finished_session_store import FinishedSessionStore
from ..parameter_checks import find_wrong_parameter
from ..state.effect_conditions import sets_fixed_setting
from ..state.object_building import build_socket_list
from ..state.object_templates import OBJECTS
from .http_action_replies import HttpActionReplies
from .http_answer_table import ACTIONS, ANSWERS, PAGES
from .http_answer_table_types import AnswerTemplate
from .session_page_building import UnreadableParameter, find_page

READ_DELAY = 0.2
"""Simulated seconds from a request to its answer."""
REFUSED, BAD_REQUEST, NOT_FOUND = 401, 400, 404
"""HTTP statuses: for a wrong session token, a foreign charge point or an error code; the other two are inferred."""


class AccountHttpReplies:
    """Answers the HTTP commands of one simulated account, and refuses those that the service would refuse."""

    def __init__(
        self, service: RestService, login_replies: LoginReplies, actions: ActionReplies, history: FinishedSessionStore
    ) -> None:
        self._service = service
        self._identity_keys = service.placeholders - {login_replies.protocol.flow_id}
        self._login_replies = login_replies
        self._action_replies = actions
        self._state = actions.state
        self._history = history
        self.http_action_replies = HttpActionReplies(actions)
        self._forbidden = login_replies.error_of(NotAuthorized)

    async def reply(self, request: ReceivedRequest) -> HttpReply:
        """Returns the answer to a request, after a delay."""
        await self._action_replies.clock.sleep(READ_DELAY)
        route = self._find_route(request)
        if route is None:
            return HttpReply(status=NOT_FOUND, content=self._login_replies.unknown_command())
        if request.headers.get(self._service.authorization) != self._authorization(route):
            return HttpReply(status=REFUSED, content=self._login_replies.wrong_session())
        identities = list(self._named_charge_points([request.query, request.body]))
        code = self._action_replies.refusals.take_code(route.command, identities)
        if code is not None:
            return HttpReply(status=REFUSED, content=self._login_replies.error(code))
        if any(identity not in self._state.charge_points for identity in identities):
            return HttpReply(status=REFUSED, content=self._forbidden)
        try:
            return self._answer(route, request, identities)
        except UnreadableParameter as error:
            return HttpReply(status=BAD_REQUEST, content=self._login_replies.unknown_command(str(error)))

    def _find_route(self, request: ReceivedRequest) -> RestRoute | None:
        for route in self._service.routes.values():
            path = f"{urlsplit(route.base.url).path}/{route.path}"
            if (route.method, path) == (request.method, request.path):
                return route
        return None

    def _authorization(self, route: RestRoute) -> str:
        return route.base.scheme.format(self._login_replies.session_token)

    def _named_charge_points(self, value: Any, key: str = "") -> Iterator[str]:
        """Yields the charge points that a request names."""
        if isinstance(value, dict):
            for name, inner in value.items():
                yield from self._named_charge_points(inner, name)
        elif isinstance(value, list):
            for inner in value:
                yield from self._named_charge_points(inner, key)
        elif key in self._identity_keys:
            yield str(value)

    def _answer(self, route: RestRoute, request: ReceivedRequest, identities: list[str]) -> HttpReply:
        if route.identity and not identities:
            raise UnreadableParameter(f"{route.identity} is missing")
        reply = HttpReply(content=self._read(route, request, identities))
        if (action := ACTIONS.get(route.command)) is not None:
            body = request.body or {}
            reason = find_wrong_parameter(route.command, body) if isinstance(body, dict) else "it is no JSON object"
            if reason:
                raise UnreadableParameter(f"the body is wrong: {reason}")
            if sets_fixed_setting(self._state, action.effects_of, body, identities):
                return HttpReply(status=REFUSED, content=self._forbidden)
            reply = self.http_action_replies.perform(route, action, body, identities)
        return replace(reply, content=self._login_replies.fill_in_tokens(reply.content))

    def _read(self, route: RestRoute, request: ReceivedRequest, identities: list[str]) -> Any:
        if (pages := PAGES.get(route.command)) is not None:
            return find_page(pages, self._history, request.query, identities)
        answer = ANSWERS.get(route.command)
        if answer is None:
            return {}
        if answer.object:
            return self._read_sockets(answer, identities)
        return {answer.content: self._read_example(answer)}

    def _read_sockets(self, answer: AnswerTemplate, identities: list[str]) -> dict[str, Any]:
        """Returns the object that shows the sockets of the charge point that the request names."""
        self._action_replies.charging.write_charged_energy(identities[:1])
        point = self._state.charge_points[identities[0]]
        shown = build_socket_list(OBJECTS[answer.object], point)
        for status in shown[answer.content]:
            status |= {name: None for name in (names.START, names.STOP) if status.get(name) == ""}
        return {self._login_replies.protocol.object: answer.object, **shown}

    def _read_example(self, answer: AnswerTemplate) -> Any:
        """Returns the content of the example; if its items show charge points, with an item for each charge point."""
        if not answer.identity:
            return answer.example
        items = []
        for identity, point in self._state.charge_points.items():
            substitution = Substitution()
            substitution.add("", answer.identity, identity)
            shown = point.visible_fields
            items += [
                {name: shown.get(name, value) for name, value in substitution.apply(item).items()}
                for item in answer.example
            ]
        return items
