"""Lets a program wait until its receiver callback has handled the answer to a command."""

from __future__ import annotations

import asyncio
from collections import deque

from .._printing.printable_text import escape_unprintable
from .exceptions import WebsocketError


class AnswerWaiter:
    """Keeps the answers to one command until the program waits for them, or passes them to a program that waits now."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._unanswered_commands = 0
        self._early_answers: deque[str | None] = deque()
        """One entry for each answer that came before a program waited: the reason of a refusal, else None."""
        self._waiting: set[asyncio.Future[str | None]] = set()

    def expect_answer(self) -> None:
        """Notes that the command is being sent, and drops the answers to earlier ones."""
        self._unanswered_commands += 1
        self._early_answers.clear()

    def deliver_answer(self, refusal: str | None) -> None:
        """Passes an answer to the waiting programs, or keeps it; `refusal` is the reason if it refuses the command."""
        is_expected = self._unanswered_commands > 0
        self._unanswered_commands = max(0, self._unanswered_commands - 1)
        if self._waiting:
            for future in self._waiting:
                if not future.done():
                    future.set_result(refusal)
        elif is_expected:
            self._early_answers.append(refusal)

    def deliver_error(self, refusal: str) -> None:
        """Passes on an error object as a refusal, if an answer is expected."""
        if self._unanswered_commands or self._waiting:
            self.deliver_answer(refusal)

    async def wait(self, seconds: float) -> None:
        """Waits for the answer; raises WebsocketError if the answer is a refusal or does not come in time."""
        refusal = self._early_answers.popleft() if self._early_answers else await self._wait_for_next(seconds)
        if refusal is not None:
            raise WebsocketError(f"{self._name} was refused: {escape_unprintable(refusal)}")

    async def _wait_for_next(self, seconds: float) -> str | None:
        future: asyncio.Future[str | None] = asyncio.get_running_loop().create_future()
        self._waiting.add(future)
        try:
            async with asyncio.timeout(seconds):
                return await future
        except TimeoutError:
            raise WebsocketError(f"{self._name} was not answered within {seconds:g} s") from None
        finally:
            self._waiting.discard(future)
