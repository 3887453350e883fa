"""Tests the file that keeps the state of the bridge: damage, and a place that can't be written to."""

from __future__ import annotations

from pathlib import Path

import pytest

from bluecurrent.bridge.configuration.configuration_error import ConfigurationError
from bluecurrent.bridge.process.state_file import StateFile


@pytest.mark.parametrize("text", ['{"default": ', "[1]", '{"default": 5}', "\x00"])
def test_a_damaged_file_is_named(tmp_path: Path, text: str) -> None:
    path = tmp_path / "state.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ConfigurationError, match=r"state\.json is damaged .*: remove it, or restore a copy"):
        StateFile(path)


def test_a_failure_to_write_is_logged_once_until_it_is_over(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    path = tmp_path / "missing" / "state.json"
    file = StateFile(path)
    state = {"cards": {"BCU1": "My card"}}
    file.add_source("default", lambda: state)
    file.write()
    file.write()
    (line,) = caplog.messages
    assert f"can't write the state file {path}" in line
    path.parent.mkdir()
    file.write()
    assert StateFile(path).get("default") == state
    path.unlink()
    path.parent.rmdir()
    state = {"cards": {}}
    file.write()
    assert len(caplog.messages) == 2
