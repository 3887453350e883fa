"""Tests that secrets are read from the environment, a private file or a prompt, and never shown."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from bluecurrent.testing import Frame, Recording, ThreadedServer, find_recording
from tests.platform_marks import needs_file_modes, needs_process_list, needs_root

from .conftest import Open, Run

CARD = "00000000000001"


def token_file(folder: Path, text: str, mode: int = 0o600) -> Path:
    file = folder / "token"
    file.write_text(text, encoding="utf-8")
    file.chmod(mode)
    return file


def without_answers(recording: Recording) -> tuple[Recording, list[dict[str, Any]]]:
    """Splits a recording into one without answers and the answers, which a test can send later."""
    frames = [event for event in recording.events if isinstance(event, Frame)]
    answers = [frame for frame in frames if frame.direction == "received"]
    unanswered = tuple(event for event in recording.events if event not in answers)
    return replace(recording, name="unanswered", events=unanswered), [answer.message for answer in answers]


def test_the_token_is_read_from_a_private_file(run: Run, tmp_path: Path, bluecurrent_server: ThreadedServer) -> None:
    file = token_file(tmp_path, f"{bluecurrent_server.api_token}\n")
    assert run("status", "BCU7", "--token-file", str(file), env={"BLUECURRENT_API_TOKEN": ""}).returncode == 0
    assert (
        run("status", "BCU7", env={"BLUECURRENT_API_TOKEN": "", "BLUECURRENT_API_TOKEN_FILE": str(file)}).returncode
        == 0
    )


@needs_file_modes
@pytest.mark.parametrize("mode", [0o640, 0o604, 0o644, 0o620])
def test_a_file_that_others_may_access_is_refused(run: Run, tmp_path: Path, mode: int) -> None:
    done = run("status", "BCU7", "--token-file", str(token_file(tmp_path, "tell-nobody", mode)))
    assert done.returncode == 2
    assert "chmod 600" in done.stderr
    assert "tell-nobody" not in done.stderr


@needs_root
def test_a_file_of_another_user_is_refused(run: Run, tmp_path: Path) -> None:
    file = token_file(tmp_path, "tell-nobody")
    os.chown(file, 12345, 12345)
    done = run("status", "BCU7", "--token-file", str(file))
    assert done.returncode == 2
    assert "belongs to another user" in done.stderr


@pytest.mark.parametrize(("text", "message"), [("", "is empty"), (None, "No such file")])
def test_a_file_without_a_token_is_refused(run: Run, tmp_path: Path, text: str | None, message: str) -> None:
    file = tmp_path / "none" if text is None else token_file(tmp_path, text)
    done = run("status", "BCU7", "--token-file", str(file))
    assert done.returncode == 2
    assert message in done.stderr


def test_a_token_in_the_place_of_its_file_is_not_repeated(run: Run, tmp_path: Path) -> None:
    token = "3d1f9b7c5e2a4f60c8d7"
    done = run("status", "BCU7", "--token-file", str(tmp_path / token))
    assert (done.returncode, token in done.stderr) == (2, False)
    assert "Name a file that holds the API token, not the API token itself" in done.stderr


def test_the_token_is_not_accepted_as_an_argument(run: Run) -> None:
    done = run("status", "BCU7", "--api-token", "tell-nobody")
    assert done.returncode == 2
    assert "tell-nobody" not in done.stderr


def test_the_prompt_does_not_echo(terminal: Open, bluecurrent_server: ThreadedServer) -> None:
    screen = terminal("status", "BCU7", without="BLUECURRENT_API_TOKEN")
    screen.wait_for("API token:")
    screen.press(f"{bluecurrent_server.api_token}\n")
    assert screen.wait() == 0
    assert "Current on phase 1" in screen.text
    assert bluecurrent_server.api_token.encode() not in screen.written


@needs_process_list
def test_a_card_from_standard_input_is_not_in_the_process_list(
    start: Callable[..., subprocess.Popen[str]], bluecurrent_server: ThreadedServer
) -> None:
    unanswered, answers = without_answers(find_recording("start_session"))
    bluecurrent_server.use(unanswered)
    process = start("start-session", "BCU7", "--card", "-")
    assert process.stdin is not None
    assert process.stderr is not None
    process.stdin.write(f"{CARD}\n")
    process.stdin.flush()
    bluecurrent_server.until(lambda: CARD in str(bluecurrent_server.received))
    process_list = subprocess.run(
        ["ps", "-ww", "-o", "args=", "-p", str(process.pid)], capture_output=True, text=True, check=True
    ).stdout
    assert "start-session BCU7 --card -" in process_list
    assert CARD not in process_list
    for answer in answers:
        bluecurrent_server.push(answer | {"evse_id": "BCU7"})
    assert process.wait(60) == 0
    assert process.stderr.read() == ""


def test_a_card_is_read_from_the_environment(run: Run) -> None:
    done = run("start-session", "BCU7", "--debug", env={"BLUECURRENT_CARD": CARD})
    assert done.returncode == 0
    assert CARD not in done.stdout + done.stderr


def test_a_card_as_an_argument_gives_a_warning_but_not_a_public_value(run: Run) -> None:
    assert "process list" in run("start-session", "BCU7", "--card", CARD).stderr
    assert run("start-session", "BCU7", "--card", "BCU-APP").stderr == ""


def test_help_shows_no_secret(run: Run) -> None:
    done = run("start-session", "--help", env={"BLUECURRENT_CARD": CARD, "BLUECURRENT_API_TOKEN": "tell-nobody"})
    assert CARD not in done.stdout
    assert "tell-nobody" not in done.stdout


def test_cards_shows_the_uids_of_the_account(run: Run) -> None:
    assert CARD in run("cards").stdout


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_a_byte_order_mark_in_the_token_file_is_skipped(
    run: Run, tmp_path: Path, bluecurrent_server: ThreadedServer, encoding: str
) -> None:
    file = token_file(tmp_path, "")
    file.write_bytes(f"{bluecurrent_server.api_token}\r\n".encode(encoding))
    assert run("status", "BCU7", "--token-file", str(file)).returncode == 0


@pytest.mark.parametrize(
    ("inside", "name"),
    [
        ("\u200b", "U+200B (zero width space)"),
        ("\xa0", "U+00A0 (no-break space)"),
        ("\ufeff", "U+FEFF (byte order mark)"),
        ("\n", "U+000A (line break)"),
        ("\x07", "U+0007"),
    ],
)
def test_an_invisible_character_in_a_token_is_refused(run: Run, tmp_path: Path, inside: str, name: str) -> None:
    token = f"tell{inside}nobody"
    file = token_file(tmp_path, token)
    done = run("status", "BCU7", "--token-file", str(file))
    expected = f"bluecurrent: the token file {file} contains the invisible character {name}: remove it\n"
    assert (done.returncode, done.stderr) == (2, expected)
    done = run("status", "BCU7", env={"BLUECURRENT_API_TOKEN": token})
    expected = f"bluecurrent: the variable BLUECURRENT_API_TOKEN contains the invisible character {name}: remove it\n"
    assert (done.returncode, done.stderr) == (2, expected)


def test_an_invisible_character_in_an_answer_to_the_prompt_is_refused(terminal: Open) -> None:
    screen = terminal("status", "BCU7", without="BLUECURRENT_API_TOKEN", env={"NO_COLOR": "1"})
    screen.wait_for("API token:")
    screen.press("\ufefftell\u200bnobody\n")
    screen.wait_for("the answer to API token contains the invisible character U+200B (zero width space)")
    assert screen.wait() == 2


@pytest.mark.parametrize("text", [f"\ufeff{CARD}\r\n", f" {CARD} \n"])
def test_a_byte_order_mark_before_a_card_is_skipped(run: Run, bluecurrent_server: ThreadedServer, text: str) -> None:
    bluecurrent_server.use("start_session")
    assert run("start-session", "BCU7", "--card", "-", input=text).returncode == 0
    assert run("start-session", "BCU7", env={"BLUECURRENT_CARD": text}).returncode == 0


def test_an_invisible_character_in_a_card_is_refused(run: Run) -> None:
    card = f"{CARD}\u200b"
    for done in (
        run("start-session", "BCU7", "--card", "-", input=card),
        run("start-session", "BCU7", env={"BLUECURRENT_CARD": card}),
    ):
        assert done.returncode == 2
        assert "contains the invisible character U+200B (zero width space): remove it" in done.stderr
        assert CARD not in done.stderr
    done = run("start-session", "BCU7", "--card", card)
    assert done.returncode == 2
    assert "--card contains the invisible character U+200B (zero width space): remove it" in done.stderr


def test_unreadable_standard_input_is_reported(start: Callable[..., subprocess.Popen[str]], tmp_path: Path) -> None:
    unreadable = os.open(tmp_path / "file", os.O_WRONLY | os.O_CREAT)
    process = start("start-session", "BCU7", "--card", "-", stdin=unreadable)
    os.close(unreadable)
    assert process.wait(60) == 2
    assert process.stderr is not None
    assert "can't read --card from standard input: Bad file descriptor" in process.stderr.read()
