"""The guide to a change of the protocol, followed to the letter: its commands work as they are written."""

from __future__ import annotations

import os
import re
import shutil
import signal
import socket
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from bluecurrent.testing import ThreadedServer, find_recording, write_recording
from bluecurrent.testing.recording_format.recording import Event, Frame

ROOT = Path(__file__).parents[1]
GUIDE = ROOT / "docs" / "guides" / "changing-the-protocol.md"
LEARN_AGAIN = "python -m codegen learn spec/recordings/get_ch_status_soc.jsonl"
TOKEN = "4f0c2a9e77b14d0f9c21"
"""What the reader of the guide writes for `your API token`."""
MAIL, PHONE = "someone@real.example", "+31 6 1234 5678"
NEWS = {
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
    """A checkout of what the guide needs, with a history of one commit."""
    for name in ("codegen", "docs", "generated", "spec", "tests"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    git = ["git", "-C", str(tmp_path), "-c", "user.name=A. Driver", "-c", "user.email=driver@example.org"]
    for arguments in (["init", "--quiet"], ["add", "."], ["commit", "--quiet", "--message", "As it was"]):
        subprocess.run([*git, *arguments], check=True, timeout=60)
    return tmp_path


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", GUIDE.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE)


def shell(folder: Path, script: str) -> subprocess.Popen[str]:
    binaries = folder / ".git" / "bin"
    binaries.mkdir(exist_ok=True)
    python = binaries / "python"
    python.write_text(f'#!/bin/sh\nexec "{sys.executable}" "$@"\n', encoding="utf-8")
    python.chmod(0o755)
    environment = os.environ | {"PATH": f"{binaries}{os.pathsep}{os.environ['PATH']}", "PYTHONPATH": "generated"}
    command = ["bash", "-euo", "pipefail", "-c", script]
    out = subprocess.PIPE
    return subprocess.Popen(command, cwd=folder, env=environment, stdout=out, stderr=subprocess.STDOUT, text=True)


def follow(folder: Path, script: str, *, status: int = 0) -> str:
    process = shell(folder, script)
    out, _ = process.communicate(timeout=120)
    assert process.returncode == status, out
    return out


def today(folder: Path) -> Path:
    """What the service has learned to say since."""
    known = find_recording("get_ch_status_charging")
    path = folder / ".git" / "today.jsonl"
    write_recording(
        path, known.header, [with_news(event) if isinstance(event, Frame) else event for event in known.events]
    )
    return path


def with_news(event: Event) -> Event:
    if not isinstance(event, Frame) or "data" not in event.message:
        return event
    return replace(event, message=event.message | {"data": event.message["data"] | NEWS})


def record(folder: Path, start: str, client: str) -> str:
    """Run the proxy of the guide, and its client against it, until Ctrl-C."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = str(free.getsockname()[1])
    with ThreadedServer(api_token=TOKEN) as server:
        server.use(today(folder))
        proxy = shell(folder, f"exec {start.strip().replace(PORT, port)} --upstream {server.url}")
        assert proxy.stdout is not None
        assert proxy.stdout.readline() == f"url: ws://127.0.0.1:{port}/haserver\n"
        (folder / ".git" / "client.py").write_text(
            client.replace(PORT, port).replace("your API token", TOKEN), encoding="utf-8"
        )
        follow(folder, "python .git/client.py")
        proxy.send_signal(signal.SIGINT)
        out, _ = proxy.communicate(timeout=30)
    assert proxy.returncode == 0, out
    return out


@pytest.mark.timeout(240)
def test_the_guide_can_be_followed(checkout: Path) -> None:
    _, start, learn, write, move, diff, making, _ = blocks("sh")
    assert "events are in today.jsonl" in record(checkout, start, blocks("python")[0])

    said = follow(checkout, learn, status=1)
    for line in blocks("text")[0].splitlines():
        what = line.partition(" (")[0]
        assert f"{what} (" in said
    assert "first in today.jsonl:" in said
    assert "Run `python -m codegen generate`." in follow(checkout, write, status=1)
    follow(checkout, move)
    assert "soc" in follow(checkout, diff)
    follow(checkout, making)
    recorded = (checkout / "spec/recordings/get_ch_status_soc.jsonl").read_text(encoding="utf-8")
    assert [secret for secret in (TOKEN, MAIL, PHONE, "61", "2024", "212.5") if secret in recorded] == []
    assert "which is not the service" in recorded.splitlines()[0]
    assert "is sound" in follow(checkout, "python -m codegen check")
    assert "nothing is new or different" in follow(checkout, LEARN_AGAIN)
    typed = "from bluecurrent import ChargePointStatus as Status; assert 'soc' in Status.model_fields"
    follow(checkout, f'python -c "{typed}"')
    # What `make test` would run of the tests that a new recording concerns.
    files = "any_order exact_replay recorded_order recording_format recording_round_trip shipped_recordings".split()
    tests = "tests/contract tests/test_recordings_follow_the_spec.py tests/codegen/test_check_personal_data.py "
    tests += " ".join(f"tests/testing/test_{name}.py" for name in files)
    passed = follow(checkout, f"python -m pytest -v -p no:cacheprovider {tests}")
    for test in (
        "recorded_again_is_the_same",
        "frame_follows_its_schema_or_is_odd",
        "writing_gives_back_what_was_read",
    ):
        assert f"{test}[get_ch_status_soc] PASSED" in passed
