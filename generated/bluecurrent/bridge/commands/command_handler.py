# generated from codegen/templates/package/bridge/commands/command_handler.py by `python -m codegen generate`; changes here are lost
"""Handles the commands that the broker sends for one account, and publishes their results."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from datetime import UTC, datetime

from ..._runtime.core.errors import BlueCurrentError
from ..broker.broker_connection import AT_LEAST_ONCE, BrokerConnection
from ..broker.broker_errors import BrokerLost
from ..broker.received_message import ReceivedMessage
from ..entities.set_commands import InvalidSet
from ..publishing.published_payloads import encode_payload
from ..topic_types import CommandTopic, SetTopic
from ..topics import Topics
from .charge_point_owners import ChargePointOwners
from .command_execution import CommandExecution
from .command_result import CommandResult, find_status
from .received_command import InvalidCommand, read_command, read_text

_LOGGER = logging.getLogger(__name__)

MOST_COMMANDS = 100
"""Commands that are carried out at the same time; further ones are refused."""

STATE_LEVELS = {"state", "availability", "status", "settings", "grid", "session"}
"""The last levels of the topics on which states are published."""


class CommandHandler:
    """Carries out commands as they come, and answers each with a result. Nothing is queued or repeated."""

    def __init__(
        self,
        topics: Topics,
        execution: CommandExecution,
        owners: ChargePointOwners,
        *,
        note_selection: Callable[[str], None],
        get_time: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self._topics = topics
        self._execution = execution
        self._owners = owners
        self._note_selection = note_selection
        self._get_time = get_time
        self._connection: BrokerConnection | None = None
        self._tasks: set[asyncio.Task[None]] = set()
        self._has_reported_retained = False

    def open(self, connection: BrokerConnection) -> None:
        """Publishes results on this connection from now on."""
        self._connection = connection

    def receive(self, message: ReceivedMessage) -> None:
        """Begins to carry out the command of a message; ignores a retained message, and one on another topic."""
        topic = self._topics.parse_command_target(message.topic)
        if topic is None or not message.payload:  # an empty message only removes a retained one
            return
        if message.is_retained:
            self._report_retained(message.topic)
            return
        task = asyncio.create_task(self._handle(topic, message))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def close(self) -> None:
        """Ends the commands that wait for a verdict."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def _handle(self, topic: SetTopic | CommandTopic, message: ReceivedMessage) -> None:
        """Carries out one command, and publishes its result."""
        try:
            result = await self._carry_out(topic, message.payload)
        except Exception as error:
            _LOGGER.exception("a command for %s has failed: %s", topic.evse_id, type(error).__name__)
            result = CommandResult(None, None, "error", "internal error: see the log of the bridge")
        if result is not None:
            await self.publish_result(topic.evse_id, result, message)

    async def _carry_out(self, topic: SetTopic | CommandTopic, payload: bytes) -> CommandResult | None:
        if not self._owners.must_answer(self._topics.bridge_name, topic.evse_id):
            return None
        if len(self._tasks) > MOST_COMMANDS:
            return CommandResult(None, None, "error", f"more than {MOST_COMMANDS} commands are being carried out")
        if isinstance(topic, SetTopic):
            return await self._set(topic, payload)
        return await self._command(topic, payload)

    async def _command(self, topic: CommandTopic, payload: bytes) -> CommandResult:
        """Carries out a command that came as JSON."""
        try:
            received = read_command(payload, self._get_time())
        except InvalidCommand as error:
            return CommandResult(error.id, error.command, "invalid", str(error))
        try:
            await self._execution.send(received.command, received.arguments, topic.evse_id)
        except BlueCurrentError as error:
            return CommandResult(received.id, received.command, find_status(error), str(error))
        return CommandResult(received.id, received.command, "ok")

    async def _set(self, topic: SetTopic, payload: bytes) -> CommandResult:
        """Sets an entity."""
        command = None
        try:
            command = self._execution.read_set_command(topic.entity, read_text(payload), topic.evse_id)
            if command is None:
                self._note_selection(topic.evse_id)
                return CommandResult(None, None, "ok")
            await self._execution.send_set_command(command, topic.evse_id)
        except (InvalidCommand, InvalidSet) as error:
            return CommandResult(None, None, "invalid", str(error))
        except BlueCurrentError as error:
            return CommandResult(None, command.command if command else None, find_status(error), str(error))
        return CommandResult(None, command.command, "ok")

    async def publish_result(self, evse_id: str, result: CommandResult, message: ReceivedMessage) -> None:
        """Publishes a result: for all on the result topic, and on the topic that the message names for it."""
        _LOGGER.info("%s for %s: %s", result.command or "a command", evse_id, result.status)
        payload = encode_payload(result.to_json())
        topics = [self._topics.result(evse_id)]
        if message.response_topic and self._can_answer_on(message.response_topic):
            topics.append(message.response_topic)
        try:
            for topic in dict.fromkeys(topics):
                if self._connection is not None:
                    await self._connection.publish(
                        topic, payload, qos=AT_LEAST_ONCE, correlation_data=message.correlation_data
                    )
        except BrokerLost:
            _LOGGER.warning("the result of a command for %s could not be published", evse_id)

    def _can_answer_on(self, topic: str) -> bool:
        """Tells if a result may be published on a topic: not where it would be taken for a command or for a state."""
        is_own = topic.startswith(f"{self._topics.base_topic}/")
        is_taken = is_own and (
            self._topics.parse_command_target(topic) is not None
            or topic.rpartition("/")[2] in STATE_LEVELS
            or "/evcc/" in topic
        )
        return not is_taken and not topic.startswith("$") and not set("+#\0") & set(topic)

    def _report_retained(self, topic: str) -> None:
        if not self._has_reported_retained:
            self._has_reported_retained = True
            _LOGGER.warning(
                "retained commands are ignored, such as that on %s: publish commands without the retain flag", topic
            )
