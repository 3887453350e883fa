# generated from codegen/templates/package/bridge/evcc/evcc_control.py by `python -m codegen generate`; changes here are lost
"""Carries out the changes that evcc makes: to start or stop charging, and to limit the current."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable

from ..._runtime.core.errors import BlueCurrentError
from ...live import Live
from ..broker.received_message import ReceivedMessage
from ..commands.charge_point_owners import ChargePointOwners
from ..commands.command_execution import CommandExecution
from ..commands.command_result import CommandResult, find_status
from ..commands.received_command import InvalidCommand, read_text
from ..entities.charge_point_entities import find_sockets
from ..topic_types import EvccTopic
from ..topics import Topics
from .charging_switches import ChargingSwitch
from .evcc_payloads import FIRST_SOCKET
from .evcc_text_parsing import InvalidText, read_amps, read_switch

_LOGGER = logging.getLogger(__name__)

NAMES = ("enable", "maxcurrent")
"""The values that evcc can set."""
MOST_CHANGES = 100
"""Changes that are carried out at the same time; further ones are refused."""

PublishResult = Callable[[str, CommandResult, ReceivedMessage], Awaitable[None]]


class EvccControl:
    """Carries out the changes of one account, and publishes a result of each. Nothing is repeated.

    The state topics show what the service says of a change, and never the change itself.
    """

    def __init__(
        self,
        topics: Topics,
        live: Live,
        execution: CommandExecution,
        owners: ChargePointOwners,
        *,
        switch: ChargingSwitch,
        publish_result: PublishResult,
    ) -> None:
        self._topics = topics
        self._live = live
        self._execution = execution
        self._owners = owners
        self._switch = switch
        self._publish_result = publish_result
        self._tasks: set[asyncio.Task[None]] = set()
        self._has_reported_retained = False

    def receive(self, message: ReceivedMessage) -> None:
        """Begins to carry out a change; ignores a retained message, and one for another account or topic."""
        topic = self._topics.parse_evcc(message.topic)
        if topic is None or topic.name not in NAMES or not message.payload:
            return
        if message.is_retained:
            self._report_retained(message.topic)
        elif self._owners.must_answer(self._topics.bridge_name, topic.evse_id):
            self._start(self._handle(topic, message))

    def note_end_of_limit(self, evse_id: str) -> None:
        """Sets the limit again that evcc wants, since the service keeps one until the end of the day only."""
        if self._switch.must_renew(evse_id):
            self._start(self._renew(evse_id))

    async def close(self) -> None:
        """Ends the changes that wait for a verdict."""
        self._switch.close()
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    def _start(self, work: Awaitable[None]) -> None:
        task = asyncio.ensure_future(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _handle(self, topic: EvccTopic, message: ReceivedMessage) -> None:
        """Carries out one change, and publishes its result."""
        try:
            await self._change(topic, read_text(message.payload))
            result = CommandResult(None, None, "ok")
        except (InvalidCommand, InvalidText) as error:
            result = CommandResult(None, None, "invalid", str(error))
        except BlueCurrentError as error:
            result = CommandResult(None, None, find_status(error), str(error))
        if result.error is not None:
            _LOGGER.warning("%s of evcc for %s: %s", topic.name, topic.evse_id, result.error)
        await self._publish_result(topic.evse_id, result, message)

    async def _change(self, topic: EvccTopic, text: str) -> None:
        if len(self._tasks) > MOST_CHANGES:
            raise InvalidText(f"more than {MOST_CHANGES} changes are being carried out")
        self._execution.check(topic.evse_id)
        point = self._live.charge_points[topic.evse_id]
        sockets = find_sockets(point) or [FIRST_SOCKET]
        if len(sockets) > 1:
            raise InvalidText(
                "a charge point with several sockets can't be controlled, since a limit is for all of them"
            )
        if topic.socket_id not in sockets:
            raise InvalidText(f"the charge point has no socket {topic.socket_id}, but socket {sockets[0]}")
        if topic.name == "enable":
            await self._switch.enable(point, is_on=read_switch(text))
        else:
            await self._switch.limit(point, read_amps(text, point))

    async def _renew(self, evse_id: str) -> None:
        try:
            self._execution.check(evse_id)
            await self._switch.apply(self._live.charge_points[evse_id])
        except BlueCurrentError as error:
            _LOGGER.warning("the limit of evcc for %s has ended, and was not set again: %s", evse_id, error)

    def _report_retained(self, topic: str) -> None:
        if not self._has_reported_retained:
            self._has_reported_retained = True
            _LOGGER.warning("retained messages for evcc's topics are ignored, such as that on %s", topic)
