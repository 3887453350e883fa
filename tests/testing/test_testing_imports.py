"""Tests that importing `bluecurrent.testing` and its pytest plugin loads little."""

from __future__ import annotations

import importlib
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

import bluecurrent


@pytest.mark.parametrize("module", ["bluecurrent.testing.plugin", "bluecurrent.testing"])
def test_heavy_modules_are_imported_only_when_used(module: str) -> None:
    code = f"import sys, pytest; before = set(sys.modules); import {module}; print(*sorted(set(sys.modules) - before))"
    root = Path(bluecurrent.__file__).parents[1]
    output = subprocess.run([sys.executable, "-c", code], cwd=root, check=True, capture_output=True, text=True).stdout
    loaded = {name for name in output.split() if not name.startswith("bluecurrent")}
    assert not {name for name in loaded if name.split(".")[0] in {"websockets", "pydantic", "asyncio", "json", "ssl"}}
    ours = {name for name in output.split() if name.startswith("bluecurrent")}
    assert ours <= {"bluecurrent", "bluecurrent.testing", module}


def test_public_names_are_no_modules_and_listed_by_dir() -> None:
    testing = importlib.import_module("bluecurrent.testing")
    importlib.import_module("bluecurrent.testing.server.threaded_fixture_server")
    for name in testing.__all__:
        assert not isinstance(getattr(testing, name), ModuleType), name
        assert name in dir(testing)
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        _ = testing.nothing
