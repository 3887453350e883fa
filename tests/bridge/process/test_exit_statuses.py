"""Tests the errors that end the bridge as a process: a wrong password, token, option or file."""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from bluecurrent.bridge.topics import Topics
from bluecurrent.testing import API_TOKEN, ThreadedAccount
from tests.bridge.harness.bridge_process import run_bridge
from tests.bridge.harness.charge_points import FIRST, FREE
from tests.bridge.harness.mosquitto import Mosquitto
from tests.bridge.harness.mqtt_client import open_mqtt_client
from tests.bridge.harness.waiting import LONGEST_WAIT

PASSWORD = "hunter2-Xq9"


def start_strict_mosquitto(folder: Path) -> Mosquitto:
    """Starts a broker that asks for a password."""
    broker = Mosquitto(folder, f"password_file {folder / 'passwords'}", "allow_anonymous false")
    write_passwords(folder, PASSWORD)
    broker.start()
    return broker


def write_passwords(folder: Path, password: str) -> None:
    """Writes the file with the user of a broker."""
    command = ["mosquitto_passwd", "-b", "-c", str(folder / "passwords"), "me", password]
    subprocess.run(command, check=True, capture_output=True)


@pytest.fixture(scope="module")
def strict_mosquitto(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Mosquitto]:
    """Provides a broker that asks for a password."""
    broker = start_strict_mosquitto(tmp_path_factory.mktemp("strict"))
    yield broker
    broker.stop()


@pytest.mark.parametrize("password", [PASSWORD, f"{PASSWORD}-wrong"])
def test_the_check_of_a_password(
    environment: dict[str, str], strict_mosquitto: Mosquitto, tmp_path: Path, password: str
) -> None:
    file = tmp_path / "password"
    file.write_text(f"{password}\n", encoding="utf-8")
    file.chmod(0o600)
    options = ("--mqtt", strict_mosquitto.url, "--mqtt-user", "me", "--mqtt-password-file", str(file))
    with run_bridge(environment, *options, "--check") as process:
        status = process.wait()
    assert PASSWORD not in process.errors + process.output
    if password == PASSWORD:
        assert (status, process.errors.count("connected to the broker")) == (0, 1)
        assert "the service accepts the API token; charge points: 1" in process.output
    else:
        assert status == 1
        (line,) = process.errors.splitlines()
        assert "refuses the log-in" in line


def test_the_check_names_each_account_that_fails(
    environment: dict[str, str], account: ThreadedAccount, tmp_path: Path
) -> None:
    tables = ""
    for name, token, url in (
        ("wrong", "not-the-token-of-anybody", account.url),
        ("closed", API_TOKEN, "ws://localhost:9"),
        ("right", API_TOKEN, account.url),
    ):
        file = tmp_path / f"{name}.token"
        file.write_text(token, encoding="utf-8")
        file.chmod(0o600)
        tables += f'[[account]]\nname = "{name}"\ntoken_file = "{file.name}"\nurl = "{url}"\n'
    configuration = tmp_path / "bridge.toml"
    configuration.write_text(tables, encoding="utf-8")
    with run_bridge(environment, "--config", str(configuration), "--check") as process:
        assert process.wait() == 1
    assert "right: the service accepts the API token" in process.output
    told = [line for line in process.errors.splitlines() if not line.startswith("info: ")]
    assert told[0].startswith("bluecurrent: account wrong: the service does not accept the API token")
    assert [line for line in told if line.startswith("account closed: ")]
    assert not [line for line in told if "account right" in line]
    assert "not-the-token-of-anybody" not in process.errors


async def test_the_check_of_an_account_that_another_bridge_uses(environment: dict[str, str]) -> None:
    with ThreadedAccount(speed=None, one_connection=True, charge_points={FIRST: FREE}) as account:
        environment |= {"BLUECURRENT_URL": account.url, "BLUECURRENT_BASE_TOPIC": "used"}
        with run_bridge(environment) as running:
            await running.until_logged("connected to the service")
            with run_bridge(environment, "--check") as check:
                assert await asyncio.to_thread(check.wait) == 3
    assert "stop the other program" in check.errors
    assert "add --mqtt" not in check.errors


@pytest.mark.parametrize("password", ["", f"{PASSWORD}-wrong"], ids=["no password", "wrong password"])
def test_a_wrong_broker_password_ends_the_bridge(
    environment: dict[str, str], strict_mosquitto: Mosquitto, tmp_path: Path, password: str
) -> None:
    file = tmp_path / "password"
    file.write_text(password, encoding="utf-8")
    file.chmod(0o600)
    log_in = ("--mqtt-user", "me", "--mqtt-password-file", str(file)) if password else ()
    with run_bridge(environment, "--mqtt", strict_mosquitto.url, *log_in) as process:
        assert process.wait() == 1
    (line,) = (line for line in process.errors.splitlines() if not line.startswith("info: "))  # of the service
    assert "refuses the log-in" in line
    assert PASSWORD not in line
    assert process.output == ""


async def test_a_refusal_during_an_outage_is_logged_once(environment: dict[str, str], tmp_path: Path) -> None:
    broker = start_strict_mosquitto(tmp_path)
    file = tmp_path / "password"
    file.write_text(PASSWORD, encoding="utf-8")
    file.chmod(0o600)
    options = ("--mqtt", broker.url, "--mqtt-user", "me", "--mqtt-password-file", str(file), "--debug")
    with run_bridge(environment, *options) as process:
        state = Topics().bridge_state
        async with open_mqtt_client(broker.port, state, username="me", password=PASSWORD) as mqtt:
            await mqtt.until_last(state, "online")  # before, the end of the broker is noticed only after a time-out
        broker.stop()
        await process.until_logged("no connection to the broker")
        write_passwords(tmp_path, "another")
        broker.start()
        await process.until_logged("still no connection to the broker: the broker at")
    broker.stop()
    warnings = [line for line in process.errors.splitlines() if line.startswith("warning: ")]
    assert ["refuses the log-in" in line for line in warnings] == [False, True]


def test_a_wrong_api_token_ends_the_bridge(environment: dict[str, str]) -> None:
    token = "not-the-token-of-anybody"
    with run_bridge(environment | {"BLUECURRENT_API_TOKEN": token}, "--base-topic", "wrong") as process:
        assert process.wait() == 1
    problems = [line for line in process.errors.splitlines() if not line.startswith("info: ")]
    assert problems[0].startswith("bluecurrent: ")
    assert token not in process.errors


def test_with_json_logs_the_last_error_is_json_too(environment: dict[str, str]) -> None:
    options = ("--base-topic", "wrong-json", "--json-logs")
    with run_bridge(environment | {"BLUECURRENT_API_TOKEN": "not-the-token-of-anybody"}, *options) as process:
        assert process.wait() == 1
    *_, last = map(json.loads, process.errors.splitlines())
    assert (last["level"], "does not accept the API token" in last["message"]) == ("error", True)


@pytest.mark.parametrize(
    ("arguments", "status", "told"),
    [
        (("--mqtt", "mqtt://localhost:9", "--check"), 3, "no connection to the broker at mqtt://localhost:9"),
        (("--mqtt", f"mqtt://me:{PASSWORD}@localhost"), 2, "there is a password in the address"),
        (("--config", "/nowhere.toml"), 2, "/nowhere.toml"),
        (("--check", "--forget", "X"), 2, "--check and --forget can't be used together"),
        (("--forget", "x" * 200), 2, "can't be part of a topic"),
        (("--forget", ""), 2, "can't be part of a topic"),
        (("--forget",), 2, "requires an argument"),
    ],
    ids=[
        "no broker",
        "password in the address",
        "no configuration",
        "two at a time",
        "hostile identity",
        "no identity",
        "no value",
    ],
)
def test_exit_statuses(environment: dict[str, str], arguments: tuple[str, ...], status: int, told: str) -> None:
    with run_bridge(environment, *arguments) as process:
        assert process.wait() == status
    assert told in process.errors
    assert PASSWORD not in process.errors


@pytest.mark.parametrize("state", [{"cards": [1]}, {"limits": [1]}])
def test_a_state_that_makes_no_sense_is_reported(
    environment: dict[str, str], tmp_path: Path, state: dict[str, object]
) -> None:
    file = tmp_path / "state.json"
    file.write_text(json.dumps({"default": state}), encoding="utf-8")
    with run_bridge(environment, "--base-topic", "damaged", "--state-file", str(file)) as process:
        assert process.wait() == 2
    (line,) = process.errors.splitlines()
    assert f"the state file {file} is damaged (account default: " in line
    assert json.loads(file.read_text(encoding="utf-8")) == {"default": state}


def test_the_demo_takes_no_accounts(environment: dict[str, str], tmp_path: Path) -> None:
    (tmp_path / "home.token").write_text(API_TOKEN, encoding="utf-8")
    (tmp_path / "home.token").chmod(0o600)
    file = tmp_path / "bridge.toml"
    file.write_text('[[account]]\nname = "home"\ntoken_file = "home.token"\n', encoding="utf-8")
    without_url = {name: value for name, value in environment.items() if name != "BLUECURRENT_URL"}
    with run_bridge(without_url, "--demo", "--config", str(file)) as process:
        assert process.wait() == 2
    assert "--demo has an account of its own" in process.errors


def test_a_missing_aiomqtt_is_reported_in_one_line(environment: dict[str, str]) -> None:
    program = "import sys; sys.modules['aiomqtt'] = None; from bluecurrent.cli import main; main(['bridge'])"
    done = subprocess.run(
        [sys.executable, "-c", program],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=LONGEST_WAIT,
    )
    told = "bluecurrent: the bridge needs aiomqtt: pip install 'bluecurrent[bridge]'\n"
    assert (done.returncode, done.stderr) == (2, told)
