# generated from codegen/templates/package/bridge/evcc/evcc_control.py by `python -m codegen generate`; changes here are lost
"""Carries out the changes that evcc makes: to start or stop charging, and to limit the current."""

from __future__ import annotations

import logging

from ..._runtime.core.errors import BlueCurrentError
from ...live import Live
from ..broker.received_message import ReceivedMessage
from ..commands.command_execution import CommandExecution
from ..commands.command_result import CommandResult
from ..commands.message_handler import MessageHandler
from ..commands.received_command import InvalidCommand, read_text
from ..topic_types import EvccTopic
from .charging_switches import ChargingSwitch
from .evcc_payloads import find_evcc_sockets
from .evcc_text_parsing import read_amps, read_switch

_LOGGER = logging.getLogger(__name__)

NAMES = ("enable", "maxcurrent")
"""The values that evcc can set."""


class EvccControl:
    """Carries out the changes that evcc makes in one account.

    The state topics never show a requested value before the service has sent it.
    """

    def __init__(
        self,
        live: Live,
        execution: CommandExecution,
        messages: MessageHandler,
        *,
        switch: ChargingSwitch,
    ) -> None:
        self._live = live
        self._execution = execution
        self._messages = messages
        self._switch = switch

    def receive(self, target: EvccTopic, message: ReceivedMessage) -> None:
        """Begins to carry out a change; ignores a value that evcc can't set."""
        if target.name in NAMES:
            self._messages.receive(target, message, self._carry_out)

    def note_end_of_limit(self, evse_id: str) -> None:
        """Renews the limit that evcc wants, since the service keeps a limit only until the end of the day."""
        if self._switch.must_renew(evse_id):
            self._messages.start(self._renew(evse_id))

    def close(self) -> None:
        """Ends the renewal of limits that have ended."""
        self._switch.close()

    async def _carry_out(self, target: EvccTopic, payload: bytes) -> CommandResult:
        text = read_text(payload)
        self._execution.check(target.evse_id)
        point = self._live.charge_points[target.evse_id]
        sockets = find_evcc_sockets(point)
        if len(sockets) > 1:
            raise InvalidCommand(
                "a charge point with several sockets can't be controlled, since a limit is for all of them"
            )
        if target.socket_id not in sockets:
            raise InvalidCommand(f"the charge point has no socket {target.socket_id}, but socket {sockets[0]}")
        if target.name == "enable":
            await self._switch.enable(point, is_on=read_switch(text))
        else:
            await self._switch.limit(point, read_amps(text, point))
        return CommandResult(None, None, "ok")

    async def _renew(self, evse_id: str) -> None:
        try:
            self._execution.check(evse_id)
            await self._switch.apply(self._live.charge_points[evse_id])
        except BlueCurrentError as error:
            _LOGGER.warning("the limit of evcc for %s has ended, and was not set again: %s", evse_id, error)
