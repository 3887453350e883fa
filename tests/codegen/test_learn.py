"""Traffic against the spec: what is new is told, and what is safe to add is added, with nothing else touched."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
HEADER = {"recording": "A test", "source": "captured", "from": "a test", "protocol": "1.0.0"}
STATUS = {"evse_id": "BCU100001", "activity": "charging", "actual_p1": 16}
ASK = {"command": "GET_CH_STATUS", "evse_id": "BCU100001", "Authorization": "Token <session token>"}


def learn(*arguments: str | Path, root: Path = ROOT) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "codegen", "--root", str(root), "learn", *map(str, arguments)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


def record(path: Path, *frames: tuple[float, str, dict[str, Any]]) -> Path:
    events = [
        {"at": at, "connection": 1, "event": "frame", "direction": way, "message": data} for at, way, data in frames
    ]
    lines = [HEADER, {"at": 0, "connection": 1, "event": "open"}, *events]
    path.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    return path


def status(**more: Any) -> dict[str, Any]:
    return {"object": "CH_STATUS", "evse_id": "BCU100001", "data": STATUS | more}


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    shutil.copytree(ROOT / "spec", tmp_path / "spec")
    return tmp_path


def test_traffic_that_the_spec_knows_is_nothing_new(tmp_path: Path) -> None:
    done = learn(record(tmp_path / "known.jsonl", (0, "sent", ASK), (0.1, "received", status())))
    assert done.returncode == 0
    assert "nothing is new or different" in done.stdout
    unseen = done.stdout.partition("never seen in these recordings:\n")[2]
    assert unseen.startswith("  CH_STATUS: data.actual_p2, data.actual_p3, ")
    assert all(len(line) <= 110 for line in unseen.splitlines())


@pytest.mark.parametrize(
    ("frame", "told"),
    [
        (("received", {"object": "WEATHER", "rain": True}), "unknown object: WEATHER"),
        (("sent", {"command": "SING"}), "unknown command: SING"),
        (("sent", ASK | {"loud": True}), "unknown parameter: GET_CH_STATUS.loud"),
        (("received", status(soc=80)), "unknown field: CH_STATUS.data.soc, integer"),
        (("received", status(actual_p1="16")), "wrong type: CH_STATUS.data.actual_p1, string instead of number"),
        (("received", status(activity="asleep")), "new value: CH_STATUS.data.activity, 'asleep'"),
    ],
)
def test_what_is_new_is_told_with_its_place(tmp_path: Path, frame: tuple[str, dict[str, Any]], told: str) -> None:
    path = record(tmp_path / "new.jsonl", (0, *frame), (1, *frame))
    done = learn(path)
    assert done.returncode == 1
    assert f"{told} (2 times, first in {path}:3)" in done.stdout


def test_slow_and_missing_answers_are_told(tmp_path: Path) -> None:
    slow = record(tmp_path / "slow.jsonl", (0, "sent", ASK), (12, "received", status()))
    assert "slow answer: GET_CH_STATUS, after more than the 10 s" in learn(slow).stdout
    silent = record(tmp_path / "silent.jsonl", (0, "sent", ASK), (30, "received", {"object": "HELLO"}))
    assert "no answer: GET_CH_STATUS, within 10 s" in learn(silent).stdout


@pytest.mark.parametrize(
    "shown", [{"data": STATUS | {"activity": "unavailable"}}, {"items": [{"activity": "unavailable"}]}]
)
def test_an_effect_is_an_answer(tmp_path: Path, shown: dict[str, Any]) -> None:
    block = {"command": "SET_INOPERATIVE", "evse_id": "BCU100001", "Authorization": "Token <session token>"}
    push = {"object": "CH_STATUS", "evse_id": "BCU100001", **shown}
    said = learn(record(tmp_path / "late.jsonl", (0, "sent", block), (90, "received", push))).stdout
    assert "slow answer: SET_INOPERATIVE, after more than the 60 s" in said


def test_what_is_safe_is_added_and_nothing_else(copy: Path) -> None:
    frames = [status(activity="asleep", soc=80, soc_of=[{"cell": 1.5}]), {"object": "WEATHER", "rain": True}]
    path = record(copy / "new.jsonl", *((at, "received", frame) for at, frame in enumerate(frames)))
    before = {file.name: file.read_text(encoding="utf-8").splitlines() for file in (copy / "spec").glob("*.yaml")}
    assert learn(path, "--write", root=copy).returncode == 1
    for name, lines in before.items():
        after = (copy / "spec" / name).read_text(encoding="utf-8").splitlines()
        changed = [line for line in lines if line not in after]
        assert all("asleep" in "".join(after) and "activity" in line for line in changed)
        assert [line for line in after if line.strip().startswith("#")] == [
            line for line in lines if line.strip().startswith("#")
        ]
    assert learn(path, root=copy).returncode == 0
    added = (copy / "spec/types.yaml").read_text(encoding="utf-8")
    assert "soc: {type: integer," in added
    assert "sensitive: true, sure: recorded, source: recordings}" in added


def test_what_is_not_safe_is_not_added(copy: Path) -> None:
    frames: list[dict[str, Any]] = [status(mixed=1), status(mixed="one"), status(nothing=None), status(actual_p1="x")]
    path = record(copy / "new.jsonl", *((at, "received", frame) for at, frame in enumerate(frames)))
    before = (copy / "spec/types.yaml").read_bytes()
    assert "nothing that is safe to add" in learn(path, "--write", root=copy).stdout
    assert (copy / "spec/types.yaml").read_bytes() == before


FIRST = json.dumps(HEADER).encode()
OPEN = b'{"at": 3, "connection": 1, "event": "open"}'


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (b"", "1: the recording is empty"),
        (b"\n \n", "1: the recording is empty"),
        (b"\xff\xfe", "1: this is no UTF-8 text"),
        (b"[]\n", "1: this is no JSON object"),
        (b"{}\n", "1: the first line does not say 'recording'"),
        (b'{"recording": "x"}\n', "1: the first line does not say 'source'"),
        (FIRST + b"\n" + OPEN[:20], "2: this is no JSON object; the recording is cut off here"),
        (FIRST + b"\n" + OPEN[:20] + b"\n" + OPEN + b"\n", "2: this is no JSON object; one object a line"),
        (FIRST + b'\n{"at": 1, "connection": 1, "event": "dance"}\n', '2: unknown event "dance"'),
        (FIRST + b"\n" + OPEN + b'\n{"at": 1, "connection": 2, "event": "open"}\n', "3: at 1 is earlier than"),
        (FIRST + b'\n{"at": 1, "connection": 1, "event": "frame"}\n', "2: this is no whole frame"),
    ],
)
def test_a_file_that_is_no_recording_is_one_line(tmp_path: Path, text: bytes, words: str) -> None:
    path = tmp_path / "foreign.jsonl"
    path.write_bytes(text)
    done = learn(path, tmp_path / "absent.jsonl")
    assert (done.returncode, done.stdout) == (2, "")
    assert len(done.stderr.splitlines()) == 1
    assert done.stderr.startswith(f"{path}:{words}")


def test_a_file_that_can_not_be_read_is_one_line(tmp_path: Path) -> None:
    for path, reason in ((tmp_path / "absent.jsonl", "No such file or directory"), (tmp_path, "Is a directory")):
        done = learn(path)
        assert (done.returncode, done.stdout, done.stderr) == (2, "", f"{path}: {reason}\n")


def test_a_spec_that_is_none_is_told_before_anything_else(copy: Path) -> None:
    (copy / "spec/types.yaml").write_text("shapes: [}", encoding="utf-8")
    done = learn(record(copy / "new.jsonl", (0, "received", status(soc=1))), "--write", root=copy)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("spec/types.yaml:1: this is no YAML: ")
