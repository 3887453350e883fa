# generated from codegen/templates/package/bridge/evcc/evcc_bridge.py by `python -m codegen generate`; changes here are lost
"""Connects one account with evcc: publishes the values that evcc reads, and carries out the changes that evcc makes."""

from __future__ import annotations

import logging

from ..._runtime.live.change import Change
from ...live import Live
from ..broker.broker_connection import BrokerConnection
from ..broker.received_message import ReceivedMessage
from ..commands.charge_card_selection import ChargeCards
from ..commands.command_execution import CommandExecution
from ..commands.message_handler import MessageHandler
from ..configuration.settings import EvccSettings
from ..entities.set_text_to_command import LIMIT
from ..publishing.publishing_intervals import PublishingIntervals
from ..topics import Topics
from .charging_switches import LimitSwitch, SessionSwitch
from .evcc_control import EvccControl
from .evcc_publisher import EvccPublisher

_LOGGER = logging.getLogger(__name__)

UNTRIED = (
    "evcc stops a car with a limit of 0 A: that this stops a car is inferred, nobody has tried it with a charge point. "
    "Watch the first stops"
)


class EvccBridge:
    """Publishes the topics of evcc, and carries out what evcc sets if that is allowed."""

    def __init__(self, live: Live, topics: Topics, intervals: PublishingIntervals, settings: EvccSettings) -> None:
        self._live = live
        self._topics = topics
        self._settings = settings
        self._control: EvccControl | None = None
        self._misses_card = False
        by_session = settings.control == "session"
        self._publisher = EvccPublisher(live, topics, interval=intervals.evcc_interval, by_session=by_session)
        live.subscribe(self._note)

    def allow_control(
        self,
        execution: CommandExecution,
        messages: MessageHandler,
        cards: ChargeCards,
    ) -> None:
        """Lets evcc start, stop and limit charging, if the settings allow it."""
        if self._settings.control is None:
            return
        if self._settings.control == "override":
            _LOGGER.warning(UNTRIED)
        by_session = self._settings.control == "session"
        switch = SessionSwitch(cards, self._settings.card) if by_session else LimitSwitch()
        self._control = EvccControl(self._live, execution, messages, switch=switch)

    def check_card(self, cards: ChargeCards) -> None:
        """Logs a warning, once, if the account has no card with which evcc could start sessions."""
        is_missing = bool(self._settings.card) and self._settings.card not in cards.names
        if is_missing and not self._misses_card:
            known = ", ".join(cards.names) or "none: the account has no card that can be used"
            _LOGGER.warning(
                "evcc can't start sessions: there is no card of the name in --evcc-card. The names are %s", known
            )
        self._misses_card = is_missing

    @property
    def filters(self) -> tuple[str, ...]:
        """The filters for the topics on which evcc sets something; empty if evcc may set nothing."""
        return (self._topics.evcc_filter,) if self._control else ()

    async def run(self, connection: BrokerConnection) -> None:
        """Publishes on a connection until it ends; then BrokerLost is raised."""
        await self._publisher.run(connection)

    def receive(self, message: ReceivedMessage) -> bool:
        """Handles a message on a topic on which evcc sets something; returns False for any other message."""
        target = self._topics.parse_evcc(message.topic)
        if self._control is None or target is None:
            return False
        self._control.receive(target, message)
        return True

    def close(self) -> None:
        """Ends the renewal of limits that have ended."""
        if self._control is not None:
            self._control.close()

    def _note(self, changes: tuple[Change, ...]) -> None:
        for change in changes:
            if self._control is not None and change.path == LIMIT[0] and change.new is None:
                self._control.note_end_of_limit(change.evse_id)
        self._publisher.note_change(*dict.fromkeys(change.evse_id for change in changes))
