"""Tests the warning about installed tools whose version is not the pinned one."""

from __future__ import annotations

from importlib.metadata import version
from pathlib import Path

import pytest

from codegen.__main__ import main
from codegen.output import tool_version_check
from codegen.output.tool_version_check import TOOLS, unpinned_tools


@pytest.fixture
def pins(tmp_path: Path) -> Path:
    """Returns a lock like requirements/codegen.txt, with another ruff than the installed one."""
    path = tmp_path / "codegen.txt"
    path.write_text(
        f"{TOOLS[0]}=={version(TOOLS[0])} \\\n    --hash=sha256:00\nruff==0.0.1 \\\n    --hash=sha256:00\n",
        encoding="utf-8",
    )
    return path


def test_only_the_tool_with_another_version_is_named(pins: Path) -> None:
    (line,) = unpinned_tools(pins)
    assert line.startswith(f"ruff {version('ruff')} is installed, but 0.0.1 is pinned")


def test_the_project_pins_all_tools_and_the_tests_use_them() -> None:
    text = tool_version_check.PINS.read_text(encoding="utf-8")
    assert all(f"\n{tool}==" in text for tool in TOOLS)
    assert unpinned_tools() == []


def test_without_a_file_of_pins_no_tool_is_named(tmp_path: Path) -> None:
    assert unpinned_tools(tmp_path / "codegen.txt") == []


@pytest.mark.parametrize("command", ["generate", "check"])
def test_the_command_line_prints_the_line_on_stderr(
    command: str, pins: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(tool_version_check, "PINS", pins)
    assert main(["--root", str(tmp_path), command]) == 1
    output = capsys.readouterr()
    assert output.out == ""
    assert output.err.startswith(f"ruff {version('ruff')} is installed, but 0.0.1 is pinned")
