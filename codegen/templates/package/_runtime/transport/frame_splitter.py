"""Extracts complete, short text frames from received bytes, and leaves all other bytes to `websockets`."""

from __future__ import annotations

from collections.abc import Callable, Iterator

WHOLE_TEXT = 0x81
"""The first byte of a frame that is a whole text message, uncompressed (RFC 6455, section 5.2)."""

FINAL = 0x80
"""The bit of the first byte that is set in the last frame of a message."""

CONTROL = 0x08
"""The bit of the first byte that is set in a control frame, which is not part of a message."""

HEADERS_END = b"\r\n\r\n"

MAX_SPLIT_SIZE = 65_535
"""Size in bytes of the longest text that is split off: for longer texts, splitting saves no time."""


class FrameSplitter:
    """Splits whole text frames off the received bytes; most frames of a server are of this kind.

    websockets' parser takes five times as long: for a short message, nearly as long as all other work on it.
    """

    __slots__ = ("_is_within_message", "_max_size", "_partial_header", "_remaining")

    def __init__(self, max_size: int | None = None) -> None:
        """`max_size` is the largest message in bytes; None means no limit."""
        self._max_size = MAX_SPLIT_SIZE if max_size is None else min(max_size, MAX_SPLIT_SIZE)
        self._partial_header = b""
        self._remaining = 0
        """Bytes of the current frame that have yet to come."""
        self._is_within_message = False

    def split_handshake(self, data: bytes) -> tuple[bytes, bytes]:
        """Splits data into the response to the handshake and the frames after it."""
        recent = self._partial_header + data
        end = recent.find(HEADERS_END)
        if end < 0:
            self._partial_header = recent[1 - len(HEADERS_END) :]
            return data, b""
        end += len(HEADERS_END) - len(self.take_partial_header())
        return data[:end], data[end:]

    def split_texts(self, data: bytes, parse: Callable[[bytes], object]) -> Iterator[bytes]:
        """Yields the whole texts in received data; passes everything else to `parse`, in order."""
        if self._partial_header:
            data = self.take_partial_header() + data
        size, parsed, position, is_within_message = len(data), 0, self._remaining, self._is_within_message
        while position + 2 <= size:
            first, length, start = data[position], data[position + 1], position + 2
            if length > 127:  # masked, which a server must not send: the parser reports it
                position = size
                break
            if length > 125:
                start += 2 if length == 126 else 8
                if start > size:
                    break
                length = int.from_bytes(data[position + 2 : start])
            end = start + length
            if first == WHOLE_TEXT and end <= size and length <= self._max_size and not is_within_message:
                if parsed < position:
                    parse(data[parsed:position])
                yield data[start:end]
                parsed = end
            elif not first & CONTROL:
                self._is_within_message = is_within_message = first < FINAL
            position = end
        if position < size:
            self._partial_header, size = data[position:], position
        if parsed < size:
            parse(data[parsed:size])
        self._remaining = position - size

    def take_partial_header(self) -> bytes:
        """Removes and returns the incomplete frame header at the end of the data, which was not passed on."""
        header, self._partial_header = self._partial_header, b""
        return header
