"""Searches for received frames that break decoding, correlation or recording, guided by code coverage: `make fuzz`."""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from contextlib import redirect_stderr
from functools import cache
from io import StringIO
from pathlib import Path

import atheris

with redirect_stderr(StringIO()), atheris.instrument_imports(include=["bluecurrent"]):  # it names each module
    from bluecurrent import KnownMessage, Message
    from bluecurrent._runtime.decoding.redaction import redact
    from bluecurrent._runtime.requests.call_state import Call
    from bluecurrent._runtime.requests.correlation import Correlation
    from bluecurrent.messages import DECODER, MESSAGES
    from bluecurrent.protocol import PROTOCOL
    from bluecurrent.testing.record.anonymization.event_anonymizer import EventAnonymizer
    from bluecurrent.testing.recording_format.header_and_event_reading import read_lines
    from bluecurrent.testing.recording_format.recording_types import Header, Open, Raw
    from bluecurrent.testing.recording_format.writer import event_line, header_line

RECORDINGS = Path(__file__).parents[2] / "spec" / "recordings"
ROUTES = [PROTOCOL.routes[name] for name in sorted(PROTOCOL.routes)]
BEGIN = header_line(Header(recording="Fuzzed", source="written", made_from="fuzz", protocol="1.0.0"))
BEGIN += "\n" + event_line(Open(at=0.0, connection=1))
MAX_SIZE = 4096
"""The bytes of the largest input. Larger frames reach the same code."""


def check_frame(data: bytes) -> None:
    """Takes a frame through all that a client and a recorder do with it. Any error is a finding.

    The first byte chooses the kind of the frame, and the command that waits for an answer.
    """
    choice, frame = data[:1], data[1:]
    kind, route = divmod(choice[0] if choice else 0, len(ROUTES))
    received = frame if kind % 2 else frame.decode(errors="replace")
    message = DECODER.decode(received, 0.0)
    assert isinstance(message, Message)
    assert repr(message)
    if isinstance(message, KnownMessage):
        for name in properties(type(message)):
            getattr(message, name)
        json.dumps(redact(message.model_dump(mode="json"), type(message)))
    correlation = Correlation(PROTOCOL)
    correlation.track_sent(Call(route=ROUTES[route], message={}, identity="BCU100001"))
    correlation.receive(message)
    check_recording(received)


def check_recording(received: str | bytes) -> None:
    """Records a frame without its secrets, and reads the recording."""
    event = EventAnonymizer().anonymize(Raw(at=0.0, connection=1, direction="received", data=received))
    lines = f"{BEGIN}\n{event_line(event)}\n".encode()
    _, _, (_, read) = read_lines(lines)
    assert read == event, f"{event} is read as {read}"


@cache
def properties(model: type) -> list[str]:
    """Returns the names of the derived values of a message."""
    return [name for name in dir(model) if not name.startswith("_") and isinstance(getattr(model, name), property)]


def write_corpus(folder: Path) -> None:
    """Writes the received frames of all recordings, with which the search begins, once for each kind of frame."""
    events = [
        json.loads(line)
        for path in sorted(RECORDINGS.glob("*.jsonl"))
        for line in path.read_text(encoding="utf-8").splitlines()
    ]
    frames = [event["message"] for event in events if event.get("direction") == "received" and "message" in event]
    for number, frame in enumerate(frames):
        for kind in (0, len(ROUTES)):
            choice = bytes([(kind + number % len(ROUTES)) % 256])
            (folder / f"{number}-{kind}").write_bytes(choice + json.dumps(frame).encode())


def write_dictionary(path: Path) -> None:
    """Writes the names of objects and fields, which the search puts into frames."""
    names = {*MESSAGES, *(alias_or_name for model in MESSAGES.values() for alias_or_name in model.model_fields)}
    path.write_text("".join(f'"{name}"\n' for name in sorted(names) if name.isascii()), encoding="ascii")


def main() -> None:
    """Reads the options and searches. libFuzzer ends the process, and writes a frame with an error to a file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=int, default=30)
    parser.add_argument("--seed", type=int, default=0, help="repeat a search (default: another one each time)")
    options = parser.parse_args()
    folder = Path(tempfile.mkdtemp(prefix="fuzz-decoding-"))
    (folder / "corpus").mkdir()
    write_corpus(folder / "corpus")
    write_dictionary(folder / "names.dict")
    limits = [
        f"-max_total_time={options.seconds}",
        f"-max_len={MAX_SIZE}",
        f"-seed={options.seed}",
        "-timeout=10",
        "-verbosity=0",
    ]
    files = [f"-dict={folder / 'names.dict'}", f"-artifact_prefix={folder}/", "-print_final_stats=1"]
    atheris.Setup([sys.argv[0], *limits, *files, str(folder / "corpus")], check_frame)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
