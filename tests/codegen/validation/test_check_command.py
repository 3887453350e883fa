"""Tests `python -m codegen check` as users run it: all problems of all files, exit status 1, no traceback."""

from __future__ import annotations

from pathlib import Path

import pytest

from codegen.__main__ import main
from tests.codegen.conftest import SpecFolder
from tests.codegen.generator_process import run


def test_all_problems_of_all_files_are_reported_together(spec: SpecFolder) -> None:
    expected = {
        f"spec/commands.yaml:{spec.edit('commands', 'repeatable: true', 'repeatible: true')}: unknown key 'repeatible'",
        f"spec/commands.yaml:{spec.edit('commands', 'method: brew', 'method: import')}: BREW: its method 'import' is a",
        f"spec/objects.yaml:{spec.edit('objects', 'content: [kettles]', 'content: [kettels]')}: SHELF: it has no",
        f"spec/types.yaml:{spec.edit('types', 'example: 80', 'example: 800')}: Celsius: its example 800 does not",
        f"spec/types.yaml:{spec.edit('types', '      heat: {', '      leaf: {')}: duplicate key 'leaf'",
        f"spec/protocol.yaml:{spec.edit('protocol', 'command: HI', 'command: HO')}: greeting: unknown command 'HO'",
        f"spec/recordings/brew.jsonl:{spec.append('brew', 'nonsense')}: this is not a JSON object",
    }
    done = run("check", root=spec.folder.parent)
    assert done.returncode == 1
    assert done.stdout == ""
    assert "Traceback" not in done.stderr
    lines = done.stderr.splitlines()
    assert {start for start in expected if not any(line.startswith(start) for line in lines)} == set()
    assert all("; " in line for line in lines)


def test_control_characters_in_a_problem_are_shown(spec: SpecFolder, capsys: pytest.CaptureFixture[str]) -> None:
    spec.edit("types", "example: 80", r'example: "\x9b2J\N"')
    spec.edit("commands", "repeatable: true", r'"rep\e[2J\u202E": true')
    assert main(["--root", str(spec.folder.parent), "check"]) == 1
    lines = capsys.readouterr().err.split("\n")
    assert any(r"\x9b2J\x85" in line for line in lines)
    assert any(r"rep\x1b[2J\u202e" in line for line in lines)
    assert all(line.isprintable() for line in lines)


def test_control_characters_in_an_argument_are_shown(capsys: pytest.CaptureFixture[str]) -> None:
    for arguments in (["check", "--no\x1b[2J"], ["no\x1b[2J"]):
        with pytest.raises(SystemExit):
            main(arguments)
        errors = capsys.readouterr().err
        assert r"\x1b[2J" in errors
        assert "\x1b" not in errors


def test_generate_reports_problems_and_changes_nothing(spec: SpecFolder) -> None:
    spec.edit("commands", "method: brew", "method: import")
    done = run("generate", root=spec.folder.parent)
    assert (done.returncode, done.stdout) == (1, "")
    assert "is a Python keyword" in done.stderr
    assert [path.name for path in spec.folder.parent.iterdir()] == ["spec"]


def test_missing_spec_is_reported(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for root in (tmp_path, tmp_path / "nowhere"):
        for command in ("check", "generate"):
            assert main(["--root", str(root), command]) == 1
            hint = "name the folder that contains it with --root"
            assert capsys.readouterr().err == f"{root / 'spec'}:1: this is not a folder with a spec; {hint}\n"


def test_unknown_subcommand_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as raised:
        main(["polish"])
    assert raised.value.code == 2
    assert "invalid choice" in capsys.readouterr().err
