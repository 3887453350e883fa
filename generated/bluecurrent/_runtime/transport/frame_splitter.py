# generated from codegen/templates/package/_runtime/transport/frame_splitter.py by `python -m codegen generate`; changes here are lost
"""Where frames begin and end: most are a text in one piece, which need only be cut out and not be parsed."""

from __future__ import annotations

from collections.abc import Callable, Iterator

TEXT = 0x81
"""How a frame begins that is a whole text, not compressed (RFC 6455, section 5.2)."""

FINAL = 0x80
"""From this first byte on, a frame is the last of its message."""

CONTROL = 0x08
"""The bit of the first byte of a frame that is no part of a message."""

HEADERS_END = b"\r\n\r\n"

LONGEST = 65_535
"""Bytes of the longest text that is cut out: a longer one gains nothing."""


class FrameSplitter:
    """Sorts what a server sends into whole texts and all that websockets is to understand.

    websockets' parser takes five times as long as this, and for a short message nearly as long as everything else does.
    """

    __slots__ = ("_begun", "_due", "_is_within", "_longest")

    def __init__(self, longest: int | None = None) -> None:
        """`longest` is the limit of a message's bytes, if there is one."""
        self._longest = LONGEST if longest is None else min(longest, LONGEST)
        self._begun = b""
        self._due = 0
        self._is_within = False

    def handshake(self, data: bytes) -> tuple[bytes, bytes]:
        """What belongs to the answer to the handshake, and what has come behind it."""
        seen = self._begun + data
        end = seen.find(HEADERS_END)
        if end < 0:
            self._begun = seen[1 - len(HEADERS_END) :]
            return data, b""
        end += len(HEADERS_END) - len(self.held())
        return data[:end], data[end:]

    def texts(self, data: bytes, parse: Callable[[bytes], object]) -> Iterator[bytes]:
        """The whole texts in what has come; everything else goes to `parse`, in its order."""
        if self._begun:
            data = self.held() + data
        size, kept, at, is_within = len(data), 0, self._due, self._is_within
        while at + 2 <= size:
            first, length, start = data[at], data[at + 1], at + 2
            if length > 127:  # masked, as no server may
                at = size
                break
            if length > 125:
                start += 2 if length == 126 else 8
                if start > size:
                    break
                length = int.from_bytes(data[at + 2 : start])
            end = start + length
            if first == TEXT and end <= size and length <= self._longest and not is_within:
                if kept < at:
                    parse(data[kept:at])
                yield data[start:end]
                kept = end
            elif not first & CONTROL:
                self._is_within = is_within = first < FINAL
            at = end
        if at < size:
            self._begun, size = data[at:], at
        if kept < size:
            parse(data[kept:size])
        self._due = at - size

    def held(self) -> bytes:
        """The beginning of a frame that does not tell its length yet; it has not been handed over."""
        begun, self._begun = self._begun, b""
        return begun
