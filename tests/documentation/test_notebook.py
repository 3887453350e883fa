"""Tests that the example notebook runs in a Jupyter kernel, and that it is stored without outputs."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from typing import Any

import pytest

from .code_blocks import ROOT

NOTEBOOK = ROOT / "examples/charge_points.ipynb"
nbformat = pytest.importorskip("nbformat", reason="nbformat is not installed here")
pytest.importorskip("nbclient", reason="nbclient is not installed here")
pytest.importorskip("ipykernel", reason="ipykernel is not installed here")

RUN = """
import sys
import nbformat
from nbclient import NotebookClient

notebook = nbformat.read(sys.argv[1], as_version=4)
NotebookClient(notebook, kernel_name="python3", timeout=240).execute()
nbformat.write(notebook, sys.argv[2])
"""


def text_of(cell: Any) -> str:
    """Returns what a cell prints, and the value of its last line."""
    return "".join(item.get("text") or item["data"]["text/plain"] for item in cell.outputs)


@pytest.fixture(scope="module")
def cells(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    folder = tmp_path_factory.mktemp("notebook")
    environment = {name: value for name, value in os.environ.items() if not name.startswith("BLUECURRENT_")}
    environment |= {"PYTHONPATH": str(ROOT / "generated"), "IPYTHONDIR": str(folder / "ipython"), "HOME": str(folder)}
    executed = folder / "executed.ipynb"
    command = [sys.executable, "-c", RUN, str(NOTEBOOK), str(executed)]
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    notebook = nbformat.read(executed, as_version=4)
    return [text_of(cell) for cell in notebook.cells if cell.cell_type == "code"]


def test_every_cell_runs_while_the_loop_of_the_kernel_runs(cells: list[str]) -> None:
    connected, points, changes_shown, disconnected = cells
    activities, *changes = changes_shown.splitlines()
    assert connected == "<Client connected>"
    assert re.findall(r"^BCU\d+", points, re.MULTILINE) == re.findall(r"BCU\d+", activities)
    assert len(changes) == 5
    assert disconnected == "False"


def test_the_notebook_is_stored_without_outputs() -> None:
    notebook = nbformat.read(NOTEBOOK, as_version=4)
    nbformat.validate(notebook)
    assert all(not cell.outputs and cell.execution_count is None for cell in notebook.cells if cell.cell_type == "code")
