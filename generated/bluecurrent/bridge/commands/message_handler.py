# generated from codegen/templates/package/bridge/commands/message_handler.py by `python -m codegen generate`; changes here are lost
"""Carries out the request in each MQTT message, in a task of its own, and publishes the result."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import TypeVar

from ..._runtime.core.errors import BlueCurrentError
from ..broker.received_message import ReceivedMessage
from ..entities.set_text_to_command import InvalidSet
from ..topic_types import CommandTopic, EvccTopic, SetTopic
from ..topics import Topics
from .charge_point_owners import ChargePointOwners
from .command_result import CommandResult, find_status
from .received_command import InvalidCommand
from .result_publisher import ResultPublisher

_LOGGER = logging.getLogger(__name__)

MOST_REQUESTS = 100
"""Largest number of requests that are carried out at the same time; further ones are refused."""

LONGEST_LABEL = 64
"""Characters of the longest name of an entity that an error repeats."""

TargetT = TypeVar("TargetT", SetTopic, CommandTopic, SetTopic | CommandTopic, EvccTopic)
CarryOut = Callable[[TargetT, bytes], Awaitable[CommandResult]]
"""Carries out the payload of a message; raises InvalidCommand, InvalidSet or BlueCurrentError if that fails."""


class MessageHandler:
    """Carries out each request in a task of its own. Nothing is queued or repeated."""

    def __init__(self, topics: Topics, owners: ChargePointOwners, results: ResultPublisher) -> None:
        self._topics = topics
        self._owners = owners
        self._results = results
        self._tasks: set[asyncio.Task[None]] = set()
        self._has_reported_retained = False

    def receive(self, target: TargetT, message: ReceivedMessage, carry_out: CarryOut[TargetT]) -> None:
        """Begins to carry out a message; ignores an empty or retained one, and one for another account."""
        if not message.payload:  # it only removes a retained message
            return
        if message.is_retained:
            self._report_retained(message.topic)
        elif self._owners.must_answer(self._topics.bridge_name, target.evse_id):
            self.start(self._handle(target, message, carry_out))

    def start(self, work: Awaitable[None]) -> None:
        """Starts a task that `close` cancels."""
        task = asyncio.ensure_future(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def close(self) -> None:
        """Cancels the requests that have not ended, and waits for them."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def _handle(self, target: TargetT, message: ReceivedMessage, carry_out: CarryOut[TargetT]) -> None:
        """Carries out one request, and publishes its result."""
        try:
            result = await self._try(target, message.payload, carry_out)
        except Exception as error:
            _LOGGER.exception("a command for %s has failed: %s", target.evse_id, type(error).__name__)
            result = CommandResult(None, None, "error", "internal error: see the log of the bridge")
        await self._results.publish(target.evse_id, name_target(result, target.label), message)

    async def _try(self, target: TargetT, payload: bytes, carry_out: CarryOut[TargetT]) -> CommandResult:
        if len(self._tasks) > MOST_REQUESTS:
            return CommandResult(None, None, "error", f"more than {MOST_REQUESTS} commands are being carried out")
        try:
            return await carry_out(target, payload)
        except InvalidCommand as error:
            return CommandResult(error.id, error.command, "invalid", str(error))
        except InvalidSet as error:
            return CommandResult(None, None, "invalid", str(error))
        except BlueCurrentError as error:
            return CommandResult(None, None, find_status(error), str(error))

    def _report_retained(self, topic: str) -> None:
        if not self._has_reported_retained:
            self._has_reported_retained = True
            _LOGGER.warning(
                "retained commands are ignored, such as that on %s: publish commands without the retain flag", topic
            )


def name_target(result: CommandResult, label: str) -> CommandResult:
    """Returns a result whose error names the topic, unless the result names the command."""
    error = result.error
    if error is None or result.command or not label or error.startswith(f"{label} ") or repr(label) in error:
        return result
    shown = label[:LONGEST_LABEL]
    return replace(result, error=f"{shown if shown.isprintable() else ascii(shown)}: {error}")
