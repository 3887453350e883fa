# generated from codegen/templates/package/compat/answer_waiter.py by `python -m codegen generate`; changes here are lost
"""Lets a program wait until its receiver callback has handled the answer to a command."""

from __future__ import annotations

import asyncio
from collections import deque

from .._printing.printable_text import escape_unprintable
from .exceptions import WebsocketError


class AnswerWaiter:
    """Holds the answers to one command, until the program that sent the command waits for them."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._unanswered_commands = 0
        self._early_answers: deque[str | None] = deque()
        """One entry for each answer that came before a program waited: the reason of a refusal, else None."""
        self._waiting: set[asyncio.Future[str | None]] = set()

    def expect_answer(self) -> None:
        """Notes that the command is sent, and drops the answers that came before."""
        self._unanswered_commands += 1
        self._early_answers.clear()

    def deliver_answer(self, refusal: str | None) -> None:
        """Wakes the waiting programs after the receiver has handled an answer; `refusal` is the reason of a refusal."""
        is_expected = self._unanswered_commands > 0
        self._unanswered_commands = max(0, self._unanswered_commands - 1)
        if self._waiting:
            for future in self._waiting:
                if not future.done():
                    future.set_result(refusal)
        elif is_expected:
            self._early_answers.append(refusal)

    def deliver_error(self, refusal: str) -> None:
        """Takes an error object as the answer, if an answer is expected."""
        if self._unanswered_commands or self._waiting:
            self.deliver_answer(refusal)

    async def wait(self, seconds: float) -> None:
        """Waits for the answer; raises WebsocketError if it is a refusal, or does not come in time."""
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
