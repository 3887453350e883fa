"""Tests that splitting off texts gives the same frames as websockets' parser, however the data is cut."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from hypothesis import example, given
from hypothesis import strategies as st
from websockets.client import ClientProtocol
from websockets.extensions.permessage_deflate import PerMessageDeflate
from websockets.frames import Frame, Opcode
from websockets.protocol import State
from websockets.uri import parse_uri

from bluecurrent._runtime.transport import frame_splitter
from bluecurrent._runtime.transport.frame_splitter import FrameSplitter
from tests.runtime.server_frames import PING, close_frame, frame

DataFrames = list[tuple[bytes, bool]]
"""The content of each data frame, and if it ends a message."""

LENGTHS = (0, 1, 125, 126, 127, 65_535, 65_536)


def deflate() -> PerMessageDeflate:
    return PerMessageDeflate(True, True, 15, 15)


def parser() -> ClientProtocol:
    """Makes websockets' parser for an open connection with compression and messages of at most 70,000 bytes."""
    protocol = ClientProtocol(parse_uri("ws://localhost/"), state=State.OPEN, max_size=70_000)
    protocol.extensions = [deflate()]
    return protocol


def data_frames(protocol: ClientProtocol) -> DataFrames:
    """Returns the data frames that were parsed since the last call."""
    events = [event for event in protocol.events_received() if isinstance(event, Frame)]
    return [(bytes(event.data), event.fin) for event in events if event.opcode < Opcode.CLOSE]


def parse_with_websockets(parts: Iterable[bytes]) -> tuple[DataFrames, object]:
    """Returns the data frames that websockets parses, and the close frame that it sends."""
    protocol = parser()
    for part in parts:
        protocol.receive_data(part)
    return data_frames(protocol), protocol.close_sent


def parse_with_splitter(parts: Iterable[bytes]) -> tuple[DataFrames, object]:
    """Returns the same, with whole texts split off before websockets' parser."""
    protocol, splitter = parser(), FrameSplitter()
    frames: DataFrames = []

    def parse(data: bytes) -> None:
        protocol.receive_data(data)
        frames.extend(data_frames(protocol))

    for part in parts:
        if protocol.state is not State.OPEN:
            parse(splitter.take_partial_header() + part)
            continue
        frames.extend((text, True) for text in splitter.split_texts(part, parse) if protocol.state is State.OPEN)
    parse(splitter.take_partial_header())
    return frames, protocol.close_sent


def cut(data: bytes, positions: Iterable[int]) -> list[bytes]:
    """Cuts data at these positions."""
    edges = [0, *sorted({position % (len(data) + 1) for position in positions}), len(data)]
    return [data[begin:end] for begin, end in pairwise(edges) if begin < end]


@st.composite
def frames(draw: st.DrawFn) -> bytes:
    """Draws a frame of any type and length, compressed or not; rarely one that no server may send."""
    opcode = draw(st.sampled_from([*[Opcode.TEXT] * 5, Opcode.BINARY, Opcode.CONT, Opcode.PING, Opcode.PONG]))
    is_control = opcode > Opcode.BINARY
    length = draw(st.one_of(st.sampled_from(LENGTHS[:3] if is_control else LENGTHS), st.integers(0, 125)))
    is_odd = draw(st.integers(0, 15)) == 0
    data = Frame(opcode, b"x" * length, fin=is_control or draw(st.integers(0, 3)) > 0).serialize(
        mask=is_odd and draw(st.booleans()),
        extensions=[deflate()] if opcode in (Opcode.TEXT, Opcode.BINARY) and draw(st.booleans()) else [],
    )
    return bytes([data[0] ^ (draw(st.integers(0, 255)) if is_odd else 0)]) + data[1:]


@given(
    st.lists(st.one_of(frames(), frames(), frames(), st.just(close_frame()), st.binary(max_size=4)), max_size=12),
    st.lists(st.integers(0, 200_000), max_size=12),
)
@example([frame(b"a"), close_frame(), frame(b"b")], [])
@example([frame(b"a") * 3, b"\x81"], [4, 5, 6])
@example([frame(b"y" * 65_536), frame(b"z" * 70_001)], [])
@example([frame(b"", ends=False), frame(b"no continuation")], [])
def test_split_frames_equal_those_of_websockets(sent: list[bytes], positions: list[int]) -> None:
    parts = cut(b"".join(sent), positions)
    assert parse_with_splitter(parts) == parse_with_websockets(parts)


@given(st.lists(st.integers(0, 300), max_size=8))
def test_frames_may_arrive_byte_by_byte(lengths: list[int]) -> None:
    data = b"".join(frame(b"x" * length) for length in lengths)
    assert parse_with_splitter([bytes([byte]) for byte in data]) == (
        [(b"x" * length, True) for length in lengths],
        None,
    )


def test_whole_texts_do_not_reach_the_parser() -> None:
    parsed: list[bytes] = []
    ping = frame(b"", PING)
    too_long = frame(b"l" * (frame_splitter.MAX_SPLIT_SIZE + 1))
    stream = frame(b"one") + frame(b"t" * 200) + ping + frame(b"three") + too_long
    assert list(FrameSplitter().split_texts(stream, parsed.append)) == [b"one", b"t" * 200, b"three"]
    assert parsed == [ping, too_long]
