# generated from codegen/templates/package/compat/answer_waiter.py by `python -m codegen generate`; changes here are lost
"""Who waits for what the receiver has handled."""

from __future__ import annotations

import asyncio
from collections import deque

from .exceptions import WebsocketError


class AnswerWaiter:
    """The answers to one command, for programs that wait for them after they have sent it."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._unanswered = 0
        self._kept: deque[str | None] = deque()
        """Answers that came before somebody waited: None, or why it was refused."""
        self._waiting: set[asyncio.Future[str | None]] = set()

    def sent(self) -> None:
        """The command leaves: what came before is no answer to it."""
        self._unanswered += 1
        self._kept.clear()

    def came(self, refusal: str | None) -> None:
        """The receiver has handled an answer; `refusal` says why it was refused, if it was."""
        expected = self._unanswered > 0
        self._unanswered = max(0, self._unanswered - 1)
        if self._waiting:
            for waiter in self._waiting:
                if not waiter.done():
                    waiter.set_result(refusal)
        elif expected:
            self._kept.append(refusal)

    def failed(self, refusal: str) -> None:
        """An error came that may belong to the command."""
        if self._unanswered or self._waiting:
            self.came(refusal)

    async def wait(self, seconds: float) -> None:
        """Wait for the answer; raises WebsocketError if it is a refusal, or does not come."""
        refusal = self._kept.popleft() if self._kept else await self._next(seconds)
        if refusal is not None:
            raise WebsocketError(f"{self._name} was refused: {refusal}")

    async def _next(self, seconds: float) -> str | None:
        waiter: asyncio.Future[str | None] = asyncio.get_running_loop().create_future()
        self._waiting.add(waiter)
        try:
            async with asyncio.timeout(seconds):
                return await waiter
        except TimeoutError:
            raise WebsocketError(f"{self._name} was not answered within {seconds:g} s") from None
        finally:
            self._waiting.discard(waiter)
