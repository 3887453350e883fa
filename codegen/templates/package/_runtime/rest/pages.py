"""Iterates over the items of a paged HTTP answer. The items of several identities are merged in order."""

from __future__ import annotations

import logging
from collections.abc import AsyncGenerator, AsyncIterator, Awaitable, Callable, Sequence
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, Self, TypeVar

from ..core.errors import BlueCurrentError, CommandRejected, InvalidRequest, NotAuthorized, ServerError

if TYPE_CHECKING:
    from .rest_caller import RestCaller

T = TypeVar("T")

_LOGGER = logging.getLogger(__name__)


class PageFields(NamedTuple):
    """Names the fields of a page and of its items."""

    items: str
    following: str
    merged_by: str


class Pages(AsyncIterator[T], Generic[T]):
    """Iterates over the items of all pages. A page is read when its first item is needed, and then forgotten.

    An identity that the service refuses, for example one that has left the account, is skipped: a warning is logged,
    and `skipped` holds its error. Every other error ends the iteration.
    """

    def __init__(
        self,
        prepare: Callable[[], Awaitable[RestCaller]],
        read_page: Callable[[str, int], Awaitable[Any]],
        list_all: Callable[[], Awaitable[Sequence[str]]],
        identities: Sequence[str] | None,
        fields: PageFields,
        *,
        is_descending: bool,
    ) -> None:
        self.skipped: dict[str, BlueCurrentError] = {}
        """The errors of the identities that were skipped, by identity."""
        self.requested: tuple[str, ...] = ()
        """The identities whose pages are read; empty until the iteration has begun."""
        self._prepare = prepare
        self._read_page = read_page
        self._list_all = list_all
        self._identities = identities
        self._fields = fields
        self._is_descending = is_descending
        self._merged = self._merge()

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> T:
        return await anext(self._merged)

    async def aclose(self) -> None:
        """Ends the iteration early."""
        await self._merged.aclose()

    async def _merge(self) -> AsyncGenerator[T, None]:
        async with await self._prepare():
            identities = await self._list_all() if self._identities is None else self._identities
            self.requested = tuple(dict.fromkeys(identities))
            streams = [self._read(identity) for identity in self.requested]
            heads = [(stream, item) for stream in streams async for item in _first(stream)]
            while heads:
                position = self._find_first([item for _, item in heads])
                stream, item = heads[position]
                yield item
                heads[position : position + 1] = [(stream, following) async for following in _first(stream)]

    def _find_first(self, items: Sequence[T]) -> int:
        """Returns the position of the item that comes first; an item without the sorted value comes last."""
        values = [getattr(item, self._fields.merged_by) for item in items]
        known = [position for position, value in enumerate(values) if value is not None]
        if not known:
            return 0
        return (max if self._is_descending else min)(known, key=lambda position: values[position])

    async def _read(self, identity: str) -> AsyncGenerator[T, None]:
        """Yields the items of one identity, page after page; raises ServerError for a wrong next page."""
        number: int | None = 1
        before: Sequence[T] = ()
        while number is not None:
            try:
                page = await self._read_page(identity, number)
            except InvalidRequest as error:
                if number == 1:
                    raise
                reason = f"which can't be read: {error}"
                raise ServerError(f"the service names page {number} of {identity}, {reason}") from None
            except (NotAuthorized, CommandRejected, ServerError) as error:
                if isinstance(error, ServerError) and not _concerns_one_identity(error):
                    raise
                _LOGGER.warning("%s is skipped: %s", identity, error)
                self.skipped[identity] = error.with_traceback(None)
                return
            items = getattr(page, self._fields.items) or ()
            if items and items == before:
                raise ServerError(f"page {number} of {identity} repeats the page before it")
            for item in items[_count_repeated(before, items) :]:
                yield item
            before = items
            following = getattr(page, self._fields.following)
            if following is not None and following <= number:
                raise ServerError(f"page {number} of {identity} names page {following} as the next one")
            if following is not None and not items:
                raise ServerError(f"page {number} of {identity} is empty, but names page {following} as the next one")
            number = following


def _count_repeated(before: Sequence[Any], items: Sequence[Any]) -> int:
    """Returns how many items at the start of a page are the last ones of the page before it.

    A new item in front moves the others, so that the last of one page is also the first of the next.
    """
    most = min(len(before), len(items))
    return next((count for count in range(most, 0, -1) if before[-count:] == items[:count]), 0)


def _concerns_one_identity(error: ServerError) -> bool:
    """Returns whether an error concerns one identity: its code is a status 4xx, or below 100 (an error object's)."""
    return error.code is not None and (error.code < 100 or 400 <= error.code < 500)


async def _first(stream: AsyncGenerator[T, None]) -> AsyncGenerator[T, None]:
    """Yields the next item of a stream, if there is one."""
    try:
        yield await anext(stream)
    except StopAsyncIteration:
        return
