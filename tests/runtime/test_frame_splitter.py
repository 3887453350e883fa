"""Cutting frames out gives what websockets' own parser gives, whatever comes and however it is cut."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from websockets.client import ClientProtocol
from websockets.extensions.permessage_deflate import PerMessageDeflate
from websockets.frames import Close, Frame, Opcode
from websockets.protocol import State
from websockets.uri import parse_uri

from bluecurrent._runtime.transport import frame_splitter
from bluecurrent._runtime.transport.frame_splitter import FrameSplitter

pytestmark = pytest.mark.timeout(60)

Seen = list[tuple[bytes, bool]]
"""Data frames: what they hold, and whether they end a message."""

LENGTHS = (0, 1, 125, 126, 127, 65_535, 65_536)


def deflate() -> PerMessageDeflate:
    return PerMessageDeflate(True, True, 15, 15)


def parser() -> ClientProtocol:
    """websockets' parser of an open connection with compression, that takes no message above 70,000 bytes."""
    protocol = ClientProtocol(parse_uri("ws://localhost/"), state=State.OPEN, max_size=70_000)
    protocol.extensions = [deflate()]
    return protocol


def data_frames(protocol: ClientProtocol) -> Seen:
    """What has been parsed since the last time."""
    events = [event for event in protocol.events_received() if isinstance(event, Frame)]
    return [(bytes(event.data), event.fin) for event in events if event.opcode < Opcode.CLOSE]


def parsed(parts: Iterable[bytes]) -> tuple[Seen, object]:
    """What websockets makes of it, and how it ends."""
    protocol = parser()
    for part in parts:
        protocol.receive_data(part)
    return data_frames(protocol), protocol.close_sent


def cut(parts: Iterable[bytes]) -> tuple[Seen, object]:
    """What comes of it with whole texts cut out."""
    protocol, sorting = parser(), FrameSplitter()
    seen: Seen = []

    def parse(data: bytes) -> None:
        protocol.receive_data(data)
        seen.extend(data_frames(protocol))

    for part in parts:
        if protocol.state is not State.OPEN:
            parse(sorting.held() + part)
            continue
        seen.extend((text, True) for text in sorting.texts(part, parse) if protocol.state is State.OPEN)
    parse(sorting.held())
    return seen, protocol.close_sent


def split(data: bytes, places: Iterable[int]) -> list[bytes]:
    """The data in pieces that end at these places."""
    edges = [0, *sorted({place % (len(data) + 1) for place in places}), len(data)]
    return [data[begin:end] for begin, end in pairwise(edges) if begin < end]


@st.composite
def frames(draw: st.DrawFn) -> bytes:
    """A frame of any kind, long or short, compressed or not; seldom one that no server may send."""
    opcode = draw(st.sampled_from([*[Opcode.TEXT] * 5, Opcode.BINARY, Opcode.CONT, Opcode.PING, Opcode.PONG]))
    is_control = opcode > Opcode.BINARY
    length = draw(st.one_of(st.sampled_from(LENGTHS[:3] if is_control else LENGTHS), st.integers(0, 125)))
    is_odd = draw(st.integers(0, 15)) == 0
    data = Frame(opcode, b"x" * length, fin=is_control or draw(st.integers(0, 3)) > 0).serialize(
        mask=is_odd and draw(st.booleans()),
        extensions=[deflate()] if opcode in (Opcode.TEXT, Opcode.BINARY) and draw(st.booleans()) else [],
    )
    return bytes([data[0] ^ (draw(st.integers(0, 255)) if is_odd else 0)]) + data[1:]


def goodbye() -> bytes:
    return Frame(Opcode.CLOSE, Close(1000, "").serialize()).serialize(mask=False)


def text(content: bytes) -> bytes:
    return Frame(Opcode.TEXT, content).serialize(mask=False)


@given(
    st.lists(st.one_of(frames(), frames(), frames(), st.just(goodbye()), st.binary(max_size=4)), max_size=12),
    st.lists(st.integers(0, 200_000), max_size=12),
)
@example([text(b"a"), goodbye(), text(b"b")], [])
@example([text(b"a") * 3, b"\x81"], [4, 5, 6])
@example([text(b"y" * 65_536), text(b"z" * 70_001)], [])
@example([Frame(Opcode.TEXT, b"", fin=False).serialize(mask=False), text(b"no continuation")], [])
def test_it_gives_what_websockets_gives(sent: list[bytes], places: list[int]) -> None:
    parts = split(b"".join(sent), places)
    assert cut(parts) == parsed(parts)


@given(st.lists(st.integers(0, 300), max_size=8))
def test_each_byte_may_come_alone(lengths: list[int]) -> None:
    data = b"".join(text(b"x" * length) for length in lengths)
    assert cut([bytes([byte]) for byte in data]) == ([(b"x" * length, True) for length in lengths], None)


def test_whole_texts_pass_the_parser_by() -> None:
    seen: list[bytes] = []
    ping = Frame(Opcode.PING, b"").serialize(mask=False)
    stream = text(b"one") + text(b"t" * 200) + ping + text(b"three") + text(b"l" * (frame_splitter.LONGEST + 1))
    assert list(FrameSplitter().texts(stream, seen.append)) == [b"one", b"t" * 200, b"three"]
    assert seen == [ping, text(b"l" * (frame_splitter.LONGEST + 1))]
