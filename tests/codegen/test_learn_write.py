"""What learning adds to the spec, and how it leaves it: read by the generator, and with nothing else touched."""

from __future__ import annotations

import difflib
import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from codegen.__main__ import main
from codegen.validation.load_spec import load
from tests.codegen.generator_process import run
from tests.codegen.test_learn import ROOT, record, status

Learn = Callable[..., tuple[int, str]]
SPEC = [f"spec/{part}.yaml" for part in ("protocol", "types", "objects", "commands")]
NEWS = status(activity="asleep", soc=80) | {"sent_by": {"name": "<text 1>", "units": [{"number": 1.5}]}}


def news(folder: Path, *messages: dict[str, Any]) -> Path:
    return record(folder / "new.jsonl", *((float(at), "received", frame) for at, frame in enumerate(messages)))


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    shutil.copytree(ROOT / "spec", tmp_path / "spec")
    return tmp_path


@pytest.fixture
def learn(copy: Path, capsys: pytest.CaptureFixture[str]) -> Learn:
    """Learn from news in this process, which is faster: the exit status, and what is said."""

    def learned(*arguments: str) -> tuple[int, str]:
        status = main(["--root", str(copy), "learn", str(copy / "new.jsonl"), *arguments])
        said = capsys.readouterr()
        assert said.err == ""
        return status, said.out

    return learned


@pytest.fixture
def written(copy: Path, learn: Learn) -> Callable[..., str]:
    """What is said when messages are learned."""

    def said(*messages: dict[str, Any]) -> str:
        news(copy, *messages)
        status, out = learn("--write")
        assert status == 1
        return out

    return said


def contents(folder: Path) -> dict[str, bytes]:
    return {name: (folder / name).read_bytes() for name in SPEC}


def new_lines(before: dict[str, bytes], folder: Path, name: str) -> list[str]:
    """The lines that differ, as `diff` shows them."""
    old, new = (text.decode().splitlines() for text in (before[name], (folder / name).read_bytes()))
    return [line for line in difflib.ndiff(old, new) if not line.startswith(("  ", "? "))]


@pytest.mark.timeout(120)
def test_what_is_written_is_generated_and_known_from_then_on(
    copy: Path, learn: Learn, written: Callable[..., str]
) -> None:
    written(NEWS, {"object": "WEATHER", "rain": 1, "wind": [{"force": 3}]}, {"object": "WEATHER", "rain": 2.5})
    again, said = learn("--write")
    assert again == 0
    assert said.startswith("nothing is new or different\n")
    assert "added" not in said
    assert run("generate", root=copy).returncode == 0
    assert run("check", root=copy).returncode == 0
    rain = next(field for field in load(copy / "spec").objects["WEATHER"].shape.fields if field.name == "rain")
    assert (str(rain.type), rain.sensitive, rain.evidence.sure) == ("number", True, "recorded")


def test_a_source_stands_among_the_sources(copy: Path, written: Callable[..., str]) -> None:
    before = contents(copy)
    written(NEWS)
    lines = (copy / "spec/protocol.yaml").read_text(encoding="utf-8").splitlines()
    at = lines.index("  recordings: traffic recorded with this project's recorder")
    assert lines[at - 1].startswith("  pattern: ")
    assert lines[at + 1 : at + 3] == ["", "endpoint:"]
    assert new_lines(before, copy, "spec/protocol.yaml") == [f"+ {lines[at]}"]
    assert all(line.startswith(("+", "- ")) for line in new_lines(before, copy, "spec/types.yaml"))


def test_a_comment_after_the_last_field_stays_after_it(copy: Path, written: Callable[..., str]) -> None:
    path = copy / "spec/types.yaml"
    text = path.read_text(encoding="utf-8")
    last = next(
        line for line in text.splitlines() if line.startswith("      socket_id: {type: integer, description: Socket. ")
    )
    block = "      socket_id:\n        type: integer\n        description: It.\n        example: 1 # a number\n"
    block += "\n    # derived\n"
    path.write_text(text.replace(f"{last}\n", block), encoding="utf-8")
    assert "# a number\n\n    # derived" in path.read_text(encoding="utf-8")
    before = contents(copy)
    written(status(soc=80))
    (added,) = new_lines(before, copy, "spec/types.yaml")
    assert added.startswith("+       soc: {type: integer, label: soc, description: Seen in recordings")
    assert "example: 1 # a number\n      soc: {" in path.read_text(encoding="utf-8")


@pytest.mark.parametrize("ends", [b"\n", b"\r\n"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_line_ends_stay(copy: Path, ends: bytes, mark: bytes, learn: Learn) -> None:
    for name, text in contents(copy).items():
        (copy / name).write_bytes(mark + text.replace(b"\n", ends))
    before = contents(copy)
    path = news(copy, status(soc=80))
    path.write_bytes(path.read_bytes().replace(b"\n", ends))
    assert learn("--write")[0] == 1
    after = (copy / "spec/types.yaml").read_bytes()
    assert after.count(b"\n") == before["spec/types.yaml"].count(b"\n") + 1
    assert after.count(b"\r\n") == (after.count(b"\n") if ends == b"\r\n" else 0)
    assert after.startswith(mark + b"#")
    assert (copy / "spec/objects.yaml").read_bytes() == before["spec/objects.yaml"]


INDESCRIBABLE: list[tuple[dict[str, Any], str]] = [
    ({"class": 1}, "CH_STATUS.data.class: 'class' is a Python keyword"),
    ({"model_config": 1}, "CH_STATUS.data.model_config: its class has something else by that name"),
    ({"copy": 1}, "CH_STATUS.data.copy: its class has something else by that name"),
    ({"problems": 1}, "CH_STATUS.data.problems: its class has something else by that name"),
    ({"power_kw": 1}, "CH_STATUS.data.power_kw: its class has something else by that name"),
    ({"int": 1}, "CH_STATUS.data.int: its class has something else by that name"),
    ({"property": 1}, "CH_STATUS.data.property: its class has something else by that name"),
    ({"Card": 1}, "CH_STATUS.data.Card: its class has something else by that name"),
    ({"_own": 1}, "CH_STATUS.data._own: its class has something else by that name"),
    ({"naïve": 1}, "CH_STATUS.data.naïve: 'naïve' is not a Python identifier"),
    ({"a\nb": 1}, r'"CH_STATUS.data.a\nb": its name is not a Python identifier'),
    ({"": 1}, "CH_STATUS.data.: '' is not a Python identifier"),
    ({"data.soc": 1}, "CH_STATUS.data.data.soc: 'data.soc' is not a Python identifier"),
    ({"BCU100002": 1}, "CH_STATUS.data.BCU100002: its name is a stand-in"),
    ({"nothing": None}, "CH_STATUS.data.nothing: it was never anything but null"),
    ({"none": []}, "CH_STATUS.data.none: the lists were all empty"),
    ({"grid": [[1]]}, "CH_STATUS.data.grid: the spec has no lists of lists"),
    ({"some": [1, None]}, "CH_STATUS.data.some: there is null in the list"),
    ({"both": [1, "x"]}, "CH_STATUS.data.both: it is of several types: integer, string"),
    ({"part": {}}, "CH_STATUS.data.part: it is an object without a field that can be described"),
    ({"other": {"class": 1}}, "CH_STATUS.data.other.class: 'class' is a Python keyword"),
    ({"activity": "x" * 99}, f"CH_STATUS.data.activity: '{'x' * 79}… looks like no value of an enumeration"),
    ({"activity": "back\\slash"}, "CH_STATUS.data.activity: 'back\\\\slash' looks like no value"),
    ({"activity": "<text 1>"}, "CH_STATUS.data.activity: '<text 1>' looks like no value of an enumeration"),
]
"""Fields that the spec has no words for, and the reasons."""


def test_what_can_not_be_described_is_told_and_keeps_nothing_else_out(copy: Path, written: Callable[..., str]) -> None:
    said = written(*(status(**more) for more, _ in INDESCRIBABLE), status(soc=80))
    for _, why in INDESCRIBABLE:
        assert f"not added: {why}" in said
    assert re.findall(r"^added: .*", said, re.MULTILINE) == ["added: field CH_STATUS.data.soc, integer"]
    assert max(map(len, said.splitlines())) < 250


def test_what_no_rule_allows_keeps_nothing_else_out(copy: Path, written: Callable[..., str]) -> None:
    said = written({"object": "ch_status", "n": 1}, status(soc=80), {"object": "RAIN", "n": 1})
    assert "not added: ch_status: the spec would be broken with it" in said
    assert "added: field CH_STATUS.data.soc, integer" in said
    assert "added: object RAIN" in said


def test_a_new_shape_takes_no_name_that_is_taken(copy: Path, written: Callable[..., str]) -> None:
    point = {"evse_id": "BCU100001", "status": {"asleep": True}}
    said = written({"object": "CHARGE_POINTS", "data": [point]}, {"object": "CARD", "n": 1})
    assert "added: field CHARGE_POINTS.data.status, ChargePointStatus2" in said
    protocol = load(copy / "spec")
    assert protocol.shapes["ChargePointStatus"] == load(ROOT / "spec").shapes["ChargePointStatus"]
    assert str(protocol.objects["CARD"].message) == "Card2"


@pytest.mark.parametrize(
    ("seen", "kind"),
    [
        ([1, 1.5], "number"),
        ([1] * 60 + [1.5], "number"),
        ([None, "x"], "string"),
        ([[], [1], [1.5]], "list[number]"),
        ([{"a": 1}, {"b": [{"c": "x"}]}], "ChargePointStatusNew"),
        ([True, None], "boolean"),
        (["x" * 100_000], "string"),
    ],
)
def test_the_type_fits_all_that_was_seen(
    copy: Path, seen: list[Any], kind: str, learn: Learn, written: Callable[..., str]
) -> None:
    said = written(*(status(new=value) for value in seen))
    assert f"added: field CH_STATUS.data.new, {kind}\n" in said
    assert learn()[0] == 0


def test_a_field_of_a_shape_that_two_objects_share_is_added_once(
    copy: Path, learn: Learn, written: Callable[..., str]
) -> None:
    frames = [
        {"object": name, "evse_id": "BCU100001", "took": n}
        for name, n in (("STATUS_REBOOT", 1), ("STATUS_SOFT_RESET", 1.5))
    ]
    said = written(*frames)
    assert said.count("\nadded: ") == 1
    assert "added: field STATUS_REBOOT.took, number" in said
    assert learn()[0] == 0


HALFWAY = """
import pathlib, os, signal
plain = pathlib.Path.replace
def replace(self, target):
    {before}
    return plain(self, target)
pathlib.Path.replace = replace
"""


FULL = "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (5000, 5000))"
READ_ONLY = """
import tempfile
def refuse(*_): raise PermissionError(13, "Permission denied", "spec")
tempfile.mkdtemp = refuse
"""
INTERRUPTED = """
import os, shutil, signal
plain = shutil.copy2
def copy(*arguments): plain(*arguments); os.kill(os.getpid(), signal.SIGINT)
shutil.copy2 = copy
"""


@pytest.mark.parametrize(
    ("code", "status_", "said"),
    [(FULL, 1, "File too large"), (READ_ONLY, 1, "spec: Permission denied"), (INTERRUPTED, 130, "interrupted")],
    ids=["full disk", "read-only", "interrupt"],
)
def test_what_goes_wrong_leaves_the_spec_as_it_was(copy: Path, code: str, status_: int, said: str) -> None:
    before, path = contents(copy), news(copy, NEWS)
    done = run("learn", "--write", str(path), root=copy, code=code)
    assert done.returncode == status_
    assert said in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert contents(copy) == before
    assert sorted(each.name for each in copy.iterdir()) == ["new.jsonl", "spec"]


def test_an_interrupt_between_two_files_waits(copy: Path, learn: Learn) -> None:
    path = news(copy, NEWS)
    code = HALFWAY.format(before="os.kill(os.getpid(), signal.SIGINT)")
    assert run("learn", "--write", str(path), root=copy, code=code).returncode == 130
    assert learn()[0] == 0
