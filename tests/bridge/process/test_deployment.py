"""Tests the files in `deploy/`, as far as they can be tried without a container engine or a running systemd."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest
import yaml

from bluecurrent.bridge.configuration.option_table import OPTIONS
from bluecurrent.bridge.configuration.read_settings import read_settings
from tests.bridge.harness.waiting import LONGEST_WAIT

DEPLOY = Path(__file__).resolve().parents[3] / "deploy"
UNIT = DEPLOY / "bluecurrent-bridge.service"


def test_the_example_configuration_is_accepted(tmp_path: Path) -> None:
    for name in ("bridge.toml", "home.token", "mqtt.password"):
        (tmp_path / name).write_text(
            (DEPLOY / name).read_text(encoding="utf-8") if "toml" in name else name, encoding="utf-8"
        )
    settings = read_settings(
        {"config": str(tmp_path / "bridge.toml")},
        read_secret=lambda path, name, secret: path.read_text(encoding="utf-8"),
        read_api_token=lambda: pytest.fail("the file names a token"),
        url=None,
    )
    assert [account.name for account in settings.accounts] == ["home"]
    assert settings.broker.password == "mqtt.password"


def test_each_variable_is_that_of_an_option() -> None:
    variables = {option.variable for option in OPTIONS}
    named = {
        name
        for path in DEPLOY.iterdir()
        for name in re.findall("BLUECURRENT_[A-Z_]+", path.read_text(encoding="utf-8"))
    }
    assert named
    assert named <= variables


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="systemd-analyze is not installed")
def test_systemd_finds_nothing_wrong_with_the_unit(tmp_path: Path) -> None:
    copy = tmp_path / UNIT.name
    copy.write_text(
        UNIT.read_text(encoding="utf-8").replace("/opt/bluecurrent/bin/bluecurrent", "/bin/true"), encoding="utf-8"
    )
    done = subprocess.run(
        ["systemd-analyze", "verify", str(copy)], capture_output=True, text=True, check=False, timeout=LONGEST_WAIT
    )
    assert (done.returncode, done.stdout + done.stderr) == (0, "")


def test_the_compose_file_mounts_what_it_names() -> None:
    services = yaml.safe_load((DEPLOY / "compose.yaml").read_text(encoding="utf-8"))["services"]
    assert set(services) == {"bridge", "mosquitto", "homeassistant"}
    assert (DEPLOY.parent / services["bridge"]["build"]["dockerfile"]).is_file()
    target = services["mosquitto"]["volumes"][1].split(":")[1]
    assert f"password_file {target}" in (DEPLOY / "mosquitto.conf").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["Containerfile", "compose.yaml", UNIT.name, "mosquitto.conf"])
def test_the_first_line_says_what_was_not_run(name: str) -> None:
    assert re.search("[Nn]ever (run|built|started)", (DEPLOY / name).read_text(encoding="utf-8").splitlines()[0])
