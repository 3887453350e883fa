"""Tests the exit status and the messages of each kind of error."""

from __future__ import annotations

import signal
import subprocess
from collections.abc import Callable

import pytest

from bluecurrent.testing import ThreadedServer
from tests.free_port import find_free_port
from tests.platform_marks import needs_signals

from ..conftest import Run

Start = Callable[..., "subprocess.Popen[str]"]


def error_lines(done: subprocess.CompletedProcess[str]) -> list[str]:
    assert not done.stdout
    return done.stderr.splitlines()


def has_received(server: ThreadedServer, command: str) -> bool:
    return any(isinstance(frame, dict) and frame["command"] == command for frame in server.received)


@pytest.mark.bluecurrent_server("start_session_rejected", "get_charge_cards")
def test_status_1_when_the_charge_point_refuses(run: Run) -> None:
    done = run("start-session", "BCU100001", "--card", "00000000000001")
    assert done.returncode == 1
    *_, first, hint = error_lines(done)
    assert first == "bluecurrent: START_SESSION for BCU100001 was refused: REJECTED"
    assert hint == "Run `bluecurrent status BCU100001` to see the state of the charge point."
    assert "00000000000001" not in done.stderr + done.stdout


def test_status_1_when_the_token_is_wrong_and_the_token_is_not_shown(run: Run) -> None:
    done = run("status", "BCU7", env={"BLUECURRENT_API_TOKEN": "tell-nobody"})
    assert done.returncode == 1
    first, hint = error_lines(done)
    assert first.startswith("bluecurrent: the service does not accept the API token")
    assert "driver portal" in hint
    assert "tell-nobody" not in done.stderr


@pytest.mark.parametrize(
    ("command_line", "message"),
    [
        ("override clear", "Missing argument 'SCHEDULE_ID'"),
        ("status BCU1 BCU2secret", "1 argument too many"),
        (
            "override set BCU1 --from 25:00 --until 14:00 --days mo --amps 6",
            "override set: --from: Input should be a time of day, such as 23:00",
        ),
        (
            "override set BCU1 --from 10:00 --until 14:00 --days mo,xx --amps 6",
            "'xx' is not one of mo,tu,we,th,fr,sa,su; use a comma-separated list, such as mo,tu",
        ),
        ("override set BCU1 --from 10:00 --until 14:00 --days mo --amps many", "'many' is not a number"),
        (
            "override set BCU1 --from 10:00 --until 14:00 --days mo --amps nan",
            "override set: --amps: Input should be a number from 0 to 70",
        ),
        ("delayed-charging-settings BCU1 --days 1,9 --from 10:00 --until 11:00", "--days #2: "),
        (
            "override clear seven",
            (
                "override clear: SCHEDULE_ID: Input should be a whole number, such as 1 or a whole number from 0 to "
                "999999999999999999"
            ),
        ),
        ("cards --limit 0", "cards: --limit: "),
        ("plug-and-charge BCU1 perhaps", "'perhaps' is neither on nor off"),
        ("no-such-thing", "No such command"),
        ("status BCU7 --timeout -1", "timeout must be"),
        ("status BCU7 --url http://example.org", "url must be"),
        ("start-session BCU7", "--card is missing: pass --card - to read it from"),
        ("--demo account --url ws://127.0.0.1:1", "--demo and --url contradict each other"),
        ("--url ws://127.0.0.1:1 watch --demo", "--demo and --url contradict each other"),
        ("doctor --demo --token-file /dev/null", "--demo and --token-file contradict each other"),
        ("--demo --mqtt mqtt://localhost status BCU7", "--mqtt uses a running bridge: --demo"),
        ("--json status BCU7 --output table", "--json and --output table contradict each other"),
        ("watch --output table --json", "--json and --output table contradict each other"),
        ("delayed-charging-settings BCU1 --days mo-xx --from 10:00 --until 11:00", "'mo-xx' is not one of mo,tu,"),
        ("delayed-charging-settings BCU1 --days 1-3-5 --from 10:00 --until 11:00", "'1-3-5' is not one of mo,tu,"),
        ("override set BCU1 --from 10:00 --until 14:00 --days 0,1 --amps 6", "'0' is not one of mo,tu,"),
    ],
)
def test_status_2_when_an_argument_is_wrong_and_nothing_is_sent(
    run: Run, bluecurrent_server: ThreadedServer, command_line: str, message: str
) -> None:
    done = run(*command_line.split())
    assert done.returncode == 2
    assert message in " ".join(done.stderr.split())
    assert "secret" not in done.stderr
    assert not bluecurrent_server.received


def test_status_2_without_a_token_and_a_terminal(run: Run) -> None:
    done = run("status", "BCU7", env={"BLUECURRENT_API_TOKEN": ""})
    assert done.returncode == 2
    assert "--token-file" in done.stderr
    assert "--demo" in done.stderr


def test_status_2_when_a_confirmation_needs_a_terminal(run: Run, bluecurrent_server: ThreadedServer) -> None:
    done = run("reboot", "BCU7")
    assert done.returncode == 2
    assert "add --yes" in done.stderr
    assert not bluecurrent_server.received


def test_status_3_without_a_network(run: Run) -> None:
    done = run("charge-points", "--url", f"ws://127.0.0.1:{find_free_port()}/")
    assert done.returncode == 3
    assert "could not connect to 127.0.0.1" in error_lines(done)[0]
    assert "bluecurrent doctor" in error_lines(done)[1]


def test_status_3_when_another_program_is_connected(run: Run, bluecurrent_server: ThreadedServer) -> None:
    bluecurrent_server.reject("Already connected")
    done = run("charge-points")
    assert done.returncode == 3
    assert "such as Home Assistant. If that is `bluecurrent bridge`, add --mqtt" in done.stderr


def test_status_3_when_no_answer_comes(run: Run, bluecurrent_server: ThreadedServer) -> None:
    bluecurrent_server.delay = 30.0
    done = run("charge-points", "--timeout", "0.5")
    assert done.returncode == 3


@pytest.mark.bluecurrent_server("reboot_timeout", speed=0.01)
def test_status_3_when_an_action_is_not_answered(run: Run) -> None:
    done = run("reboot", "BCU7", "--yes", "--timeout", "3")
    assert done.returncode == 3
    assert "REBOOT for BCU7 was not answered within 3 s" in done.stderr


@pytest.mark.bluecurrent_server("reboot", speed=0.1)
def test_status_3_when_an_action_loses_the_connection(start: Start, bluecurrent_server: ThreadedServer) -> None:
    process = start("reboot", "BCU7", "--yes")
    bluecurrent_server.until(lambda: has_received(bluecurrent_server, "REBOOT"))
    bluecurrent_server.drop()
    assert process.wait(60) == 3
    assert process.stderr is not None
    assert process.stderr.read().startswith("bluecurrent: REBOOT for BCU7: the connection ended before the answer")


def test_status_4_at_the_limit_with_the_time_of_the_reset(run: Run, bluecurrent_server: ThreadedServer) -> None:
    bluecurrent_server.reject("Request limit reached")
    done = run("charge-points")
    assert done.returncode == 4
    assert "it is reset at 20" in done.stderr


@pytest.mark.bluecurrent_server("error_request_limit")
def test_status_4_when_the_request_reaches_the_limit(run: Run) -> None:
    done = run("charge-points")
    assert done.returncode == 4
    assert "it is reset at 20" in done.stderr


@needs_signals
def test_status_130_when_it_is_interrupted(start: Start, bluecurrent_server: ThreadedServer) -> None:
    bluecurrent_server.delay = 30.0
    process = start("charge-points")
    bluecurrent_server.until(lambda: bluecurrent_server.received)
    process.send_signal(signal.SIGINT)
    assert process.wait(60) == 130
    assert process.stderr is not None
    assert process.stderr.read() == "bluecurrent: interrupted\n"


@needs_signals
@pytest.mark.bluecurrent_server("reboot", speed=0.1)
def test_status_130_during_an_action_warns_that_the_outcome_is_unknown(
    start: Start, bluecurrent_server: ThreadedServer
) -> None:
    process = start("reboot", "BCU7", "--yes")
    bluecurrent_server.until(lambda: has_received(bluecurrent_server, "REBOOT"))
    process.send_signal(signal.SIGINT)
    assert process.wait(60) == 130
    assert process.stderr is not None
    assert process.stderr.read().splitlines() == [
        "bluecurrent: it is not known whether reboot was carried out",
        "bluecurrent: interrupted",
    ]


def test_a_closed_pipe_is_quiet(start: Start) -> None:
    process = start("watch", "--demo", "--output", "table")
    assert process.stdout is not None
    assert process.stderr is not None
    assert process.stdout.readline()
    process.stdout.close()
    assert process.wait(60) == 141
    assert process.stderr.read() == ""


def test_debug_shows_a_traceback_and_no_secret(run: Run) -> None:
    done = run("status", "BCU7", "--debug", env={"BLUECURRENT_API_TOKEN": "tell-nobody"})
    assert done.returncode == 1
    assert "Traceback" in done.stderr
    assert "InvalidApiToken" in done.stderr
    assert "tell-nobody" not in done.stderr
