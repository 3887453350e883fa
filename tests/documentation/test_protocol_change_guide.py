"""Tests that the commands of the guide to a protocol change work as they are written."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from bluecurrent.testing import ThreadedServer, find_recording, write_recording
from bluecurrent.testing.recording_format.recording_types import Event, Frame
from tests.free_port import find_free_port

ROOT = Path(__file__).parents[2]
GUIDE = ROOT / "docs" / "guides" / "changing-the-protocol.md"
LEARN_AGAIN = "python -m codegen learn spec/recordings/get_ch_status_soc.jsonl"
TOKEN = "4f0c2a9e77b14d0f9c21"
"""Takes the place of `your API token` in the guide."""
MAIL, PHONE = "someone@real.example", "+31 6 1234 5678"
NEW_FIELDS = {
    "soc": 61,
    "activity": "dreaming",
    "owner_mail": MAIL,
    "phone": PHONE,
    "since": "2024-05-06 07:08",
    "range": 212.5,
}
PORT = "18765"


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """Returns a checkout of the folders that the guide needs, with one commit."""
    for name in ("codegen", "docs", "generated", "spec", "tests"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    git = ["git", "-C", str(tmp_path), "-c", "user.name=A. Driver", "-c", "user.email=driver@example.org"]
    for arguments in (["init", "--quiet"], ["add", "."], ["commit", "--quiet", "--message", "As it was"]):
        subprocess.run([*git, *arguments], check=True, timeout=60)
    return tmp_path


def code_blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", GUIDE.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE)


def start_shell(folder: Path, script: str) -> subprocess.Popen[str]:
    binaries = folder / ".git" / "bin"
    binaries.mkdir(exist_ok=True)
    python = binaries / "python"
    python.write_text(f'#!/bin/sh\nexec "{sys.executable}" "$@"\n', encoding="utf-8")
    python.chmod(0o755)
    environment = os.environ | {"PATH": f"{binaries}{os.pathsep}{os.environ['PATH']}", "PYTHONPATH": "generated"}
    command = ["bash", "-euo", "pipefail", "-c", script]
    return subprocess.Popen(
        command, cwd=folder, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )


def run_shell(folder: Path, script: str, *, status: int = 0) -> str:
    process = start_shell(folder, script)
    out, _ = process.communicate(timeout=240)
    assert process.returncode == status, out
    return out


def write_new_recording(folder: Path) -> Path:
    """Writes a recording in which the service sends fields that the spec lacks."""
    known = find_recording("get_ch_status_charging")
    path = folder / ".git" / "today.jsonl"
    write_recording(
        path, known.header, [with_new_fields(event) if isinstance(event, Frame) else event for event in known.events]
    )
    return path


def with_new_fields(event: Event) -> Event:
    if not isinstance(event, Frame) or "data" not in event.message:
        return event
    return replace(event, message=event.message | {"data": event.message["data"] | NEW_FIELDS})


def record(folder: Path, start: str, client: str) -> str:
    """Runs the guide's proxy and its client until Ctrl-C; returns the output of the proxy."""
    port = str(find_free_port())
    with ThreadedServer(api_token=TOKEN) as server:
        server.use(write_new_recording(folder))
        proxy = start_shell(folder, f"exec {start.strip().replace(PORT, port)} --upstream {server.url}")
        assert proxy.stdout is not None
        assert proxy.stdout.readline() == f"url: ws://127.0.0.1:{port}/haserver\n"
        (folder / ".git" / "client.py").write_text(
            client.replace(PORT, port).replace("your API token", TOKEN), encoding="utf-8"
        )
        run_shell(folder, "python .git/client.py")
        proxy.send_signal(signal.SIGINT)
        out, _ = proxy.communicate(timeout=60)
    assert proxy.returncode == 0, out
    return out


@pytest.mark.slow
def test_guide_can_be_followed(checkout: Path) -> None:
    _, start, learn, write, move, diff, generate, _ = code_blocks("sh")
    assert "events are in today.jsonl" in record(checkout, start, code_blocks("python")[0])

    output = run_shell(checkout, learn, status=1)
    for line in code_blocks("text")[0].splitlines():
        finding = line.partition(" (")[0]
        assert f"{finding} (" in output
    assert "first in today.jsonl:" in output
    assert "Run `python -m codegen generate`." in run_shell(checkout, write, status=1)
    run_shell(checkout, move)
    assert "soc" in run_shell(checkout, diff)
    run_shell(checkout, generate)
    recorded = (checkout / "spec/recordings/get_ch_status_soc.jsonl").read_text(encoding="utf-8")
    contents = re.sub(r'"at": [0-9.]+|:[0-9]+', "", recorded)  # times and ports may contain any digits
    assert [secret for secret in (TOKEN, MAIL, PHONE, "61", "2024", "212.5") if secret in contents] == []
    assert "which is not the service" in recorded.splitlines()[0]
    assert "the spec is valid" in run_shell(checkout, "python -m codegen check")
    assert "nothing is new or different" in run_shell(checkout, LEARN_AGAIN)
    uses_field = "from bluecurrent import ChargePointStatus as Status; assert 'soc' in Status.model_fields"
    run_shell(checkout, f'python -c "{uses_field}"')
    # The tests of `make test` that a new recording affects.
    files = [f"replies/test_{name}" for name in ("any_order", "exact_replay", "recorded_order", "shipped_recordings")]
    files += ["record/test_recording_format", "record/test_recording_round_trip"]
    tests = "tests/contract tests/spec_conformance/test_spec_recordings.py "
    tests += "tests/codegen/validation/test_check_personal_data.py "
    tests += " ".join(f"tests/testing/{name}.py" for name in files)
    passed = run_shell(checkout, f"python -m pytest -v -p no:cacheprovider {tests}")
    tested_by = {line.partition("::")[0] for line in passed.splitlines() if "[get_ch_status_soc] PASSED" in line}
    assert tested_by >= {
        "tests/codegen/validation/test_check_personal_data.py",
        "tests/spec_conformance/test_spec_recordings.py",
        "tests/testing/record/test_recording_format.py",
        "tests/testing/record/test_recording_round_trip.py",
    }
