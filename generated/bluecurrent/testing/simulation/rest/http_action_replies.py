# generated from codegen/templates/package/testing/simulation/rest/http_action_replies.py by `python -m codegen generate`; changes here are lost
"""Carries out HTTP commands that change the simulated account, and answers them.

Also pushes the verdicts (final results) and the changes.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
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
"""The text of an answer that reports success without JSON."""


class HttpActionReplies:
    """Answers commands that change something. They have the same effects as the same commands on the WebSocket."""

    def __init__(self, actions: ActionReplies) -> None:
        self._actions = actions
        self.verdicts_first = False
        """True to push each verdict before the answer, as the service may do; otherwise after the answer."""

    def perform(
        self, route: RestRoute, template: ActionTemplate, body: Mapping[str, Any], identities: list[str]
    ) -> HttpReply:
        """Carries out a command for charge points that the account has, and returns the answer."""
        action = HttpAction(self._actions, route, template, body, identities)
        return action.perform_with_verdict(is_verdict_first=self.verdicts_first) if route.push else action.perform()


class HttpAction:
    """Carries out and answers one HTTP command that changes something."""

    def __init__(
        self,
        actions: ActionReplies,
        route: RestRoute,
        template: ActionTemplate,
        body: Mapping[str, Any],
        identities: list[str],
    ) -> None:
        self._actions = actions
        self._protocol = actions.protocol
        self._route = route
        self._template = template
        self._identities = identities
        self._command = {**template.given, **body}
        self._selected = {name: value for name, value in body.items() if name == route.selector}
        """The values of fields by which the command chooses sockets."""

    def perform(self) -> HttpReply:
        """Carries out a command without a verdict, and returns the answer."""
        refusal = self._find_refusal() or self._apply()
        return self._refuse(refusal) if refusal else self._accept(call_after_sending=self._push_changes_later)

    def perform_with_verdict(self, *, is_verdict_first: bool) -> HttpReply:
        """Carries out a command with a verdict, which is pushed before or after the answer; returns the answer."""
        refusal = self._find_refusal()
        if refusal is not None and refusal.by_service:
            return self._refuse(refusal)
        push_verdict = partial(self._apply_and_push_verdict, refusal)
        if is_verdict_first:
            push_verdict()
            return self._accept()
        is_late = refusal is not None and refusal.error == NO_ANSWER_ERROR
        delay = ANSWERS_WITHIN if is_late else VERDICT_DELAY
        return self._accept(call_after_sending=lambda: self._actions.clock.call_later(delay, push_verdict))

    def _find_refusal(self) -> Refusal | None:
        for identity in self._identities if self._selected else ():
            point = self._actions.state.charge_points[identity]
            if not any(self._selected.items() <= socket.fields.items() for socket in point.sockets or (point,)):
                return Refusal(f"unknown {' and '.join(self._selected)}", by_service=True)  # inferred
        scripted = self._actions.refusals.take_refusal(self._route.command, self._identities)
        if scripted is not None:
            return scripted
        return self._actions.find_refusal(self._template.effects_of, self._command, self._identities, self._selected)

    def _apply(self) -> Refusal | None:
        """Changes the state; returns a refusal if the command names something that the account does not have."""
        try:
            self._actions.apply(self._template.effects_of, self._command, self._identities, self._selected)
        except UnknownItem as error:
            return Refusal(str(error), by_service=True)
        return None

    def _refuse(self, refusal: Refusal) -> HttpReply:
        errors = self._protocol.errors
        return HttpReply(content={errors.success: False, errors.refusal: refusal.error})

    def _accept(self, call_after_sending: Callable[[], None] | None = None) -> HttpReply:
        """Returns the answer that reports success; `call_after_sending` is called when the answer has been sent."""
        if self._template.is_plain:
            return HttpReply(content=PLAIN_ANSWER, content_type="text/plain", call_after_sending=call_after_sending)
        return HttpReply(content={self._protocol.errors.success: True}, call_after_sending=call_after_sending)

    def _apply_and_push_verdict(self, refusal: Refusal | None) -> None:
        """Applies the effects, and pushes the verdict and then the changes to every connection."""
        refusal = refusal or self._apply()
        keys = self._protocol.placeholders - {self._protocol.flow_id}
        named = {**self._command, **dict.fromkeys(keys, self._identities[0])}
        verdict = acknowledgement(self._protocol, str(self._route.push), named, error=refusal.error if refusal else "")
        self._actions.send_queues.push(lambda: verdict)
        self._push_changes_later()

    def _push_changes_later(self) -> None:
        self._actions.clock.call_later(PUSH_DELAY, self._actions.push_changes)
