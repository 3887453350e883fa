# generated from codegen/templates/package/testing/simulation/rest/http_action_replies.py by `python -m codegen generate`; changes here are lost
"""Carries out HTTP commands that change the simulated account, and answers them.

Also pushes the verdicts (final results) and the changes.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

from ...._runtime.rest.rest_table_types import RestRoute
from ...rest.http_request_and_reply import HttpReply
from ..acknowledgements import acknowledgement
from ..action_replies import PUSH_DELAY, VERDICT_DELAY, ActionReplies
from ..default_account import ANSWERS_WITHIN, NO_ANSWER_ERROR
from ..scripted_refusals import Refusal
from ..state.effect_application import UnknownItem
from .http_answer_table_types import ActionTemplate

PLAIN_ANSWER = "OK"
"""The text of an answer that is no JSON."""


class HttpActionReplies:
    """Answers commands that change something. They have the same effects as the same commands on the WebSocket."""

    def __init__(self, actions: ActionReplies) -> None:
        self._actions = actions
        self._protocol = actions.protocol
        self.verdicts_first = False
        """True to push each verdict before the answer, as the service may do; otherwise after the answer."""

    def perform(
        self, route: RestRoute, template: ActionTemplate, body: Mapping[str, Any], identities: list[str]
    ) -> HttpReply:
        """Carries out a command for charge points that the account has, and returns the answer."""
        command = {**template.given, **body}
        selected = {name: value for name, value in body.items() if name == route.selector}
        refusal = self._find_refusal(route, template, command, identities, selected)
        is_refused = refusal is not None and (refusal.by_service or not route.push)
        apply = partial(self._apply, template, command, identities, selected)
        if not route.push and not is_refused:
            refusal = apply()
            is_refused = refusal is not None
        if refusal is not None and is_refused:
            errors = self._protocol.errors
            return HttpReply(content={errors.success: False, errors.refusal: refusal.error})
        if not route.push:
            return self._accept(template, after=self._push_changes_later)
        push_verdict = partial(self._apply_and_push_verdict, route, command, identities, refusal, apply)
        if self.verdicts_first:
            push_verdict()
            return self._accept(template)
        is_late = refusal is not None and refusal.error == NO_ANSWER_ERROR
        delay = ANSWERS_WITHIN if is_late else VERDICT_DELAY
        return self._accept(template, after=lambda: self._actions.clock.call_later(delay, push_verdict))

    def _find_refusal(
        self,
        route: RestRoute,
        template: ActionTemplate,
        command: Mapping[str, Any],
        identities: list[str],
        selected: Mapping[str, Any],
    ) -> Refusal | None:
        for identity in identities if selected else ():
            point = self._actions.state.charge_points[identity]
            if not any(selected.items() <= socket.fields.items() for socket in point.sockets or (point,)):
                return Refusal(f"unknown {' and '.join(selected)}", by_service=True)  # inferred
        scripted = self._actions.refusals.take(route.command, identities)
        return scripted or self._actions.find_refusal(template.effects_of, command, identities, selected)

    def _apply(
        self,
        template: ActionTemplate,
        command: Mapping[str, Any],
        identities: list[str],
        selected: Mapping[str, Any],
    ) -> Refusal | None:
        try:
            self._actions.apply(template.effects_of, command, identities, selected)
        except UnknownItem as error:
            return Refusal(str(error), by_service=True)
        return None

    def _accept(self, template: ActionTemplate, **options: Any) -> HttpReply:
        if template.is_plain:
            return HttpReply(content=PLAIN_ANSWER, content_type="text/plain", **options)
        return HttpReply(content={self._protocol.errors.success: True}, **options)

    def _apply_and_push_verdict(
        self, route: RestRoute, command: Mapping[str, Any], identities: list[str], refusal: Refusal | None, apply: Any
    ) -> None:
        """Applies the effects, and pushes the verdict and then the changes to every connection."""
        refusal = refusal or apply()
        keys = self._protocol.placeholders - {self._protocol.flow_id}
        named = {**command, **dict.fromkeys(keys, identities[0])}
        verdict = acknowledgement(self._protocol, str(route.push), named, error=refusal.error if refusal else "")
        self._actions.send_queues.push(lambda: verdict)
        self._push_changes_later()

    def _push_changes_later(self) -> None:
        self._actions.clock.call_later(PUSH_DELAY, self._actions.push_changes)
