"""Tests `python -m codegen learn`: what it reports, what it writes, and the files that it refuses."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from codegen.__main__ import ROOT
from tests.codegen.conftest import Done, RunHere
from tests.codegen.generator_process import run
from tests.codegen.recorded_traffic import HEADER, STATUS, STATUS_REQUEST, status, write_received, write_traffic

RunLearn = Callable[..., Done]


@pytest.fixture
def run_learn(run_here: RunHere) -> RunLearn:
    """Returns a function that learns in this process."""

    def run_learn(*arguments: str | Path, root: Path = ROOT) -> Done:
        return run_here("learn", *arguments, root=root)

    return run_learn


def test_known_traffic_is_not_new(tmp_path: Path) -> None:
    path = write_traffic(tmp_path / "known.jsonl", (0, "sent", STATUS_REQUEST), (0.1, "received", status()))
    done = run("learn", str(path), root=ROOT)
    assert done.returncode == 0
    assert "nothing is new or different" in done.stdout
    unseen = done.stdout.partition("never seen in these recordings:\n")[2]
    assert unseen.startswith("  CH_STATUS: data.actual_p2, data.actual_p3, ")
    assert all(len(line) <= 110 for line in unseen.splitlines())


@pytest.mark.parametrize(
    ("frame", "expected"),
    [
        (("received", {"object": "WEATHER", "rain": True}), "unknown object: WEATHER"),
        (("sent", {"command": "SING"}), "unknown command: SING"),
        (("sent", STATUS_REQUEST | {"loud": True}), "unknown parameter: GET_CH_STATUS.loud"),
        (("received", status(soc=80)), "unknown field: CH_STATUS.data.soc, integer"),
        (("received", status(actual_p1="16")), "wrong type: CH_STATUS.data.actual_p1, string instead of number"),
        (("received", status(activity="asleep")), "new value: CH_STATUS.data.activity, 'asleep'"),
    ],
)
def test_new_things_are_reported_with_their_place(
    run_learn: RunLearn, tmp_path: Path, frame: tuple[str, dict[str, Any]], expected: str
) -> None:
    path = write_traffic(tmp_path / "new.jsonl", (0, *frame), (1, *frame))
    done = run_learn(path)
    assert done.returncode == 1
    assert f"{expected} (2 times, first in {path}:3)" in done.stdout


def test_late_and_missing_answers_are_reported(run_learn: RunLearn, tmp_path: Path) -> None:
    slow = write_traffic(tmp_path / "slow.jsonl", (0, "sent", STATUS_REQUEST), (12, "received", status()))
    assert "slow answer: GET_CH_STATUS, after more than the 10 s" in run_learn(slow).stdout
    silent = write_traffic(
        tmp_path / "silent.jsonl", (0, "sent", STATUS_REQUEST), (30, "received", {"object": "HELLO"})
    )
    assert "no answer: GET_CH_STATUS, within 10 s" in run_learn(silent).stdout


@pytest.mark.parametrize(
    "pushed", [{"data": STATUS | {"activity": "unavailable"}}, {"items": [{"activity": "unavailable"}]}]
)
def test_effect_counts_as_the_answer(run_learn: RunLearn, tmp_path: Path, pushed: dict[str, Any]) -> None:
    block = {"command": "SET_INOPERATIVE", "evse_id": "BCU100001", "Authorization": "Token <session token>"}
    push = {"object": "CH_STATUS", "evse_id": "BCU100001", **pushed}
    output = run_learn(write_traffic(tmp_path / "late.jsonl", (0, "sent", block), (90, "received", push))).stdout
    assert "slow answer: SET_INOPERATIVE, after more than the 60 s" in output


def test_safe_additions_are_written_and_other_lines_kept(run_learn: RunLearn, project: Path) -> None:
    frames = [status(activity="asleep", soc=80, soc_of=[{"cell": 1.5}]), {"object": "WEATHER", "rain": True}]
    path = write_received(project / "new.jsonl", *frames)
    before = {file.name: file.read_text(encoding="utf-8").splitlines() for file in (project / "spec").glob("*.yaml")}
    assert run_learn(path, "--write", root=project).returncode == 1
    for name, lines in before.items():
        after = (project / "spec" / name).read_text(encoding="utf-8").splitlines()
        changed = [line for line in lines if line not in after]
        assert all("asleep" in "".join(after) and "activity" in line for line in changed)
        assert [line for line in after if line.strip().startswith("#")] == [
            line for line in lines if line.strip().startswith("#")
        ]
    assert run_learn(path, root=project).returncode == 0
    added = (project / "spec/types.yaml").read_text(encoding="utf-8")
    assert "soc: {type: integer," in added
    assert "sensitive: true, sure: recorded, source: recordings}" in added


def test_unsafe_additions_are_not_written(run_learn: RunLearn, project: Path) -> None:
    frames: list[dict[str, Any]] = [status(mixed=1), status(mixed="one"), status(nothing=None), status(actual_p1="x")]
    path = write_received(project / "new.jsonl", *frames)
    before = (project / "spec/types.yaml").read_bytes()
    assert "nothing that is safe to add" in run_learn(path, "--write", root=project).stdout
    assert (project / "spec/types.yaml").read_bytes() == before


FIRST = json.dumps(HEADER).encode()
OPEN = b'{"at": 3, "connection": 1, "event": "open"}'


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (b"", "1: this is not a JSON object; empty line"),
        (b"\n \n", "1: this is not a JSON object; empty line"),
        (b"\xff\xfe", "1: this is not a JSON object; not UTF-8 at byte 1"),
        (b"[]\n", "1: this is not a JSON object"),
        (b"{}\n", "1: 'recording' is missing"),
        (b'{"recording": "x"}\n', "1: 'source' is missing"),
        (
            FIRST + b"\n" + OPEN[:20],
            "2: this is not a JSON object; not JSON: Unterminated string starting at at column",
        ),
        (
            FIRST + b"\n" + OPEN[:20] + b"\n" + OPEN + b"\n",
            "2: this is not a JSON object; not JSON: Unterminated string starting at at column",
        ),
        (FIRST + b'\n{"at": 1, "connection": 1, "event": "dance"}\n', "2: unknown event 'dance'"),
        (
            FIRST + b"\n" + OPEN + b'\n{"at": 1, "connection": 2, "event": "open"}\n',
            "3: 'at' is earlier than the event before",
        ),
        (FIRST + b'\n{"at": 1, "connection": 1, "event": "frame"}\n', "2: 'direction' is missing"),
    ],
)
def test_file_that_is_not_a_recording_is_refused_in_one_line(
    run_learn: RunLearn, tmp_path: Path, text: bytes, words: str
) -> None:
    path = tmp_path / "foreign.jsonl"
    path.write_bytes(text)
    done = run_learn(path, tmp_path / "absent.jsonl")
    assert (done.returncode, done.stdout) == (2, "")
    assert len(done.stderr.splitlines()) == 1
    assert done.stderr.startswith(f"{path}:{words}")


def test_unreadable_file_is_refused_in_one_line(run_learn: RunLearn, tmp_path: Path) -> None:
    for path, reason in ((tmp_path / "absent.jsonl", "No such file or directory"), (tmp_path, "Is a directory")):
        done = run_learn(path)
        assert (done.returncode, done.stdout, done.stderr) == (2, "", f"{path}: {reason}\n")


def test_broken_spec_is_reported_first(run_learn: RunLearn, project: Path) -> None:
    (project / "spec/types.yaml").write_text("shapes: [}", encoding="utf-8")
    done = run_learn(write_traffic(project / "new.jsonl", (0, "received", status(soc=1))), "--write", root=project)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("spec/types.yaml:1: this is not YAML: ")
