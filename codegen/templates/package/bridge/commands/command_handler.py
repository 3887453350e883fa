"""Carries out the commands that arrive over MQTT for one account: JSON commands, and texts for entities."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

from ..._runtime.core.errors import BlueCurrentError
from ..broker.received_message import ReceivedMessage
from ..topic_types import CommandTopic, SetTopic
from ..topics import Topics
from .command_execution import CommandExecution
from .command_result import CommandResult, find_status
from .message_handler import MessageHandler
from .received_command import read_command, read_text


class CommandHandler:
    """Carries out commands as they come, and answers each with a result."""

    def __init__(
        self,
        topics: Topics,
        execution: CommandExecution,
        messages: MessageHandler,
        *,
        note_selection: Callable[[str], None],
        get_time: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self._topics = topics
        self._execution = execution
        self._messages = messages
        self._note_selection = note_selection
        self._get_time = get_time

    def receive(self, message: ReceivedMessage) -> None:
        """Begins to carry out the command of a message; ignores a message on another topic."""
        target = self._topics.parse_command_target(message.topic)
        if target is not None:
            self._messages.receive(target, message, self._carry_out)

    async def _carry_out(self, target: SetTopic | CommandTopic, payload: bytes) -> CommandResult:
        if isinstance(target, SetTopic):
            return await self._set(target, payload)
        return await self._command(target, payload)

    async def _command(self, target: CommandTopic, payload: bytes) -> CommandResult:
        """Carries out a command that came as JSON."""
        received = read_command(payload, self._get_time())
        try:
            await self._execution.send(received.command, received.arguments, target.evse_id)
        except BlueCurrentError as error:
            return CommandResult(received.id, received.command, find_status(error), str(error))
        return CommandResult(received.id, received.command, "ok")

    async def _set(self, target: SetTopic, payload: bytes) -> CommandResult:
        """Sets an entity."""
        command = self._execution.read_set_command(target.entity, read_text(payload), target.evse_id)
        if command is None:
            self._note_selection(target.evse_id)
            return CommandResult(None, None, "ok")
        try:
            await self._execution.send_set_command(command, target.evse_id)
        except BlueCurrentError as error:
            return CommandResult(None, command.command, find_status(error), str(error))
        return CommandResult(None, command.command, "ok")
