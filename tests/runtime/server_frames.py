"""Serializes frames as a server sends them."""

from __future__ import annotations

from websockets.frames import Close, Frame, Opcode

CONTINUED, BINARY, PING, PONG = Opcode.CONT, Opcode.BINARY, Opcode.PING, Opcode.PONG


def frame(data: bytes, opcode: Opcode = Opcode.TEXT, *, ends: bool = True) -> bytes:
    """Serializes a frame; `ends` is True for the last frame of a message."""
    return Frame(opcode, data, fin=ends).serialize(mask=False)


def close_frame(code: int = 1000) -> bytes:
    """Serializes a close frame."""
    return frame(Close(code, "").serialize(), Opcode.CLOSE)
