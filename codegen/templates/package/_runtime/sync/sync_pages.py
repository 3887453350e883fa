"""Iterates over the items of a paged HTTP answer, in a program that is not asynchronous."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Generic, TypeVar

from ..core.errors import BlueCurrentError
from .client_thread import ClientThread

if TYPE_CHECKING:
    from ..rest.pages import Pages as AsyncPages

T = TypeVar("T")


class Pages(Iterator[T], Generic[T]):
    """Iterates over the items of all pages. A page is read when its first item is needed, and then forgotten."""

    def __init__(self, client: object, thread: ClientThread, start: Callable[[], AsyncPages[T]]) -> None:
        self._client = client  # it must not be collected while a program reads
        self._thread = thread
        self._pages = thread.call(start)

    @property
    def skipped(self) -> Mapping[str, BlueCurrentError]:
        """The errors of the identities that were skipped, by identity."""
        return self._pages.skipped

    def __next__(self) -> T:
        items = self._thread.run(self._receive)
        if not items:
            raise StopIteration
        return items[0]

    def close(self) -> None:
        """Ends the iteration early."""
        self._thread.run(self._pages.aclose)

    async def _receive(self) -> list[T]:
        """Returns a list of the next item; an empty list at the end."""
        try:
            return [await anext(self._pages)]
        except StopAsyncIteration:
            return []
