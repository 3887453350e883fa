"""Tests that the generator is independent of the protocol: an SDK for an invented one works against its test server."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from codegen.generate import generate
from codegen.package_inspection.public_api import PATH
from tests import foreign_package
from tests.codegen import kettles
from tests.codegen.service_words import service_words

PROGRAM = """
import asyncio
import json
import time

from bluecurrent import Client, CommandRejected, InvalidRequest, NotAuthorized, Recipe, UnknownMessage, parse
from bluecurrent.protocol import PROTOCOL
from bluecurrent.testing import FixtureServer


async def main():
    async with FixtureServer() as server, Client(server.api_token, url=server.url) as client:
        assert server.url.endswith("/tea")
        [kettle] = await client.look_around()
        again = await client.look("K1")
        assert kettle == again and (kettle.spread, kettle.hottest) == (20.5, 90.5)
        assert kettle.since.isoformat() == "2026-12-24T18:05:00+09:00"
        done = await client.brew("K1", Recipe(leaf="green", degrees=80))
        assert (done.fine, done.object, done.kind) == (True, "DID_BREW", "DID_BREW")
        try:
            await client.brew("K1", Recipe(leaf="black"))
        except CommandRejected as error:
            assert (error.command, error.kettle_name, error.text) == ("BREW", "K1", "no water")
        else:
            raise AssertionError("it was brewed without water")
        for is_open in (True, False):
            assert (await client.move_lid("K1", is_open)).fine
        server.use("look_at_another")
        try:
            await client.look("K9")
        except NotAuthorized as error:
            assert (error.code, error.text) == (8, "not your kettle")
        else:
            raise AssertionError("it was looked at")
        for wrong in ({"leaf": "red"}, {"leaf": "green", "degrees": 101}, {"leaf": "green", "degrees": "80"}):
            try:
                await client.brew("K1", Recipe(**wrong))
            except InvalidRequest as error:
                assert error.argument == list(wrong)[-1]
            else:
                raise AssertionError(wrong)
        messages = client.messages()
        pushed = {"name": "K2", "lid": "ajar", "since": "2026-12-24T18:05:00+00:00"}
        await server.push({"kind": "KETTLE", "kettle": pushed})
        async for message in messages:
            if message.object == "KETTLE" and message.kettle.name == "K2":
                break
        assert message.kettle.lid == "ajar" and message.kettle.since.utcoffset().total_seconds() == 0
        assert client.customer_id == "<customer id>"
        assert await client.enter(server.api_token) == "<customer id>"
        return server

server = asyncio.run(asyncio.wait_for(main(), 30))
assert [frame["do"] for frame in server.received][:3] == ["ENTER", "HI", "LOOK_AROUND"]
for frame in server.received:
    assert frame.get("badge") == (None if frame["do"] == "ENTER" else "Steam <session token>")
# Logged in on the connection itself: there was but one.
assert len(server.handshakes) == 1, len(server.handshakes)
assert isinstance(parse(json.dumps({"kind": "SAMOVAR"})), UnknownMessage)
assert (PROTOCOL.limit.hour, PROTOCOL.limit.zone) == (5, "Asia/Tokyo")
print("tea is ready")
"""

SIMULATION = """
import asyncio

from bluecurrent import Client, CommandRejected
from bluecurrent.testing import SimulatedAccount


async def main():
    kettles = {"K1": {"upper": 95}, "K2": {}}
    async with (
        SimulatedAccount(speed=None, charge_points=kettles) as account,
        Client(account.api_token, url=account.url) as client,
    ):
        messages = client.messages()
        assert [kettle.lid for kettle in await client.look_around()] == ["shut", "shut"]
        assert (await client.move_lid("K2", True)).fine
        async for message in messages:
            if message.object == "KETTLE" and message.kettle.lid == "open":
                assert message.kettle.name == "K2"
                break
        first, second = await client.look_around()
        assert (first.lid, first.upper, second.lid, second.upper) == ("shut", 95, "open", 90)
        assert (await client.look("K2")).lid == "open"
        assert [command["do"] for command in account.commands][:2] == ["LOOK_AROUND", "OPEN_LID"]
        account.fail_next("OPEN_LID")
        try:
            await client.move_lid("K1", True)
        except CommandRejected as error:
            assert error.text == "stuck"
        else:
            raise AssertionError("the refusal was not reported")

asyncio.run(asyncio.wait_for(main(), 30))
print("the lid is open")
"""

LIVE_STATE = """
import asyncio
import inspect

from bluecurrent import Change, Client, LiveKettle, Recipe, RequestTimeout
from bluecurrent import sync
from bluecurrent.testing import FixtureServer, ThreadedServer


async def main():
    async with FixtureServer() as server, Client(server.api_token, url=server.url) as client, client.live() as live:
        await live.wait_ready(timeout=10)
        kettle = live.kettles["K1"]
        assert isinstance(kettle, LiveKettle)
        assert (kettle.name, kettle.upper, kettle.hottest, kettle.is_current) == ("K1", 90.5, 90.5, True)
        assert kettle.as_of.keys() == {"kettle", "status"}
        assert repr(live) == "<Live of 1 kettles>" and repr(kettle) == "<LiveKettle K1>"
        changes = live.changes()
        waiting = asyncio.create_task(live.wait_for("K1", lambda kettle: kettle.lid == "ajar", timeout=10))
        await server.push({"kind": "KETTLE", "kettle": {"name": "K1", "lid": "ajar"}})
        async for change in changes:
            break
        assert (change.kettle_name, change.path, change.old, change.new) == ("K1", "lid", "shut", "ajar")
        assert repr(change).startswith("Change(kettle_name='K1', path='lid', old='shut', new='ajar', at=")
        assert await waiting is kettle
        try:
            await live.wait_for(kettle_name="K9", predicate=bool, timeout=0.01)
        except RequestTimeout as error:
            assert error.kettle_name == "K9"
        snapshot = live.snapshot().kettles["K1"]
        assert (snapshot.name, snapshot.lid, snapshot.spread) == ("K1", "ajar", 20.5)
        assert (await kettle.brew(Recipe(leaf="green", degrees=80))).fine
        for name in ("sockets", "grid", "limit", "limit_current", "energy_total_kwh"):
            assert not hasattr(kettle, name), name
        assert not hasattr(live, "sessions") and not inspect.signature(client.live).parameters
        assert list(Change.__dataclass_fields__)[:2] == ["kettle_name", "path"]


asyncio.run(asyncio.wait_for(main(), 30))
with ThreadedServer() as server, sync.Client(server.api_token, url=server.url) as client, client.live() as live:
    live.wait_ready(timeout=10)
    kettle = live.wait_for("K1", lambda kettle: kettle.upper == 90.5, timeout=10)
    assert live.kettles["K1"] is kettle and isinstance(kettle, sync.LiveKettle)
    assert kettle.brew(Recipe(leaf="green", degrees=80)).fine
print("the kettles are live")
"""

COMMAND_LINES = """
import os

from bluecurrent.cli.app import run
from bluecurrent.testing import ThreadedServer

LINES = (
    "look-around --json",
    "help",  # the subcommand of the greeting
    "look",  # the only kettle of the account
    "open-lid K1 --output table",
    "brew --leaf green --degrees 80 --output table",
    "doctor --patience 0.1 --output table",
)
assert run(["--demo", "look-around"]) == 0
with ThreadedServer() as server:
    os.environ.update(BLUECURRENT_URL=server.url, BLUECURRENT_API_TOKEN=server.api_token)
    for line in LINES:
        assert run(line.split()) == 0, line
"""


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Generates everything from the kettles' spec."""
    root = tmp_path_factory.mktemp("kettles")
    commands = kettles.write_with_live_state(root) / "commands.yaml"
    greeting = "    description: Greet the house.\n"
    text = commands.read_text(encoding="utf-8").replace(greeting, f"{greeting}    cli: {{name: help}}\n")
    commands.write_text(text, encoding="utf-8")
    generate(root)
    return root


def test_foreign_sdk_works(root: Path) -> None:
    done = foreign_package.run_python(root, "-c", PROGRAM)
    assert done.stdout == "tea is ready\n", done.stderr


def test_foreign_account_keeps_state(root: Path) -> None:
    done = foreign_package.run_python(root, "-c", SIMULATION)
    assert done.stdout == "the lid is open\n", done.stderr


def test_foreign_live_state_works(root: Path) -> None:
    done = foreign_package.run_python(root, "-c", LIVE_STATE)
    assert done.stdout == "the kettles are live\n", done.stderr


def run_command_line(root: Path, *arguments: str) -> str:
    """Returns what a command line prints."""
    done = foreign_package.run_python(root, "-m", "bluecurrent", *arguments)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_foreign_command_line_helps_in_the_words_of_its_spec(root: Path) -> None:
    text = run_command_line(root, "--help")
    assert "  Read and control the kettles of a house.\n" in text
    assert "bluecurrent open-lid K1  open the lid of one" in text
    assert "refused by the service or the kettle" in text
    assert "watch" not in text
    for name in ("enter", "help", "look", "look-around", "brew", "open-lid", "shut-lid", "doctor", "simulate", "serve"):
        assert not service_words().search(" ".join(run_command_line(root, name, "--help").split()))
    assert "Greet the house" in run_command_line(root, "help", "--help")
    assert "Wait for the kettle's verdict" in run_command_line(root, "brew", "--help")


def test_foreign_command_line_works(root: Path) -> None:
    done = foreign_package.run_python(root, "-c", COMMAND_LINES)
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.count('"name": "K1"') == 3  # of the recordings twice, and of the simulated account
    for text in ('"kind": "HI_THERE"', "open-lid K1: done", "brew K1: confirmed by the kettle", "ok      kettles: K1"):
        assert text in done.stdout


def test_foreign_contract_tests_pass(root: Path) -> None:
    assert foreign_package.failures_of_contract_tests(root) == ""


def test_foreign_sdk_holds_nothing_of_blue_current(root: Path) -> None:
    words = ("evse", "motown", "haserver", "GRID", "CHARGE_POINTS", "VALIDATE_API_TOKEN", "Amsterdam", "homeassistant")
    package = root / "generated" / "bluecurrent"
    made = [path for path in package.glob("*.py") if path.name != "__main__.py"]
    found = {(path.name, word) for path in made for word in words if word in path.read_text(encoding="utf-8")}
    assert found == set()


BY_DECISION = ("testing/simulation", "compat", "bridge")
"""The parts of the package that are about charge points: they are Blue Current's."""
ACCOUNT_NAMES = re.compile(r"^bluecurrent\.testing\.\w+Account\b.*\n", re.MULTILINE)
"""The public names of the simulation in the list of all."""


def test_what_is_generated_has_no_word_of_the_service(root: Path) -> None:
    """Tests the modules, the contract tests, the pages and the diagrams."""
    package = root / "generated" / "bluecurrent"
    exempt = tuple(package / part for part in BY_DECISION)
    targets = (package, root / "tests" / "contract", root / "docs")
    paths = [path for target in targets for path in target.rglob("*") if path.is_file() and path.suffix != ".pyc"]
    texts = {path: path.read_text(encoding="utf-8") for path in paths if not set(exempt) & set(path.parents)}
    texts[root / PATH] = ACCOUNT_NAMES.sub("", texts[root / PATH])
    found = [f"{path}: {match[0]}" for path, text in texts.items() for match in service_words().finditer(text)]
    assert found == []
    assert len(texts) > 200


def test_pages_and_docstrings_use_the_words_of_their_own_spec(root: Path) -> None:
    answers = (root / "docs/reference/answers.md").read_text(encoding="utf-8")
    assert "## Log-in on the main connection" in answers
    assert "The verdict is the kettle's reply." in answers
    diagram = (root / "docs/reference/diagrams/action.svg").read_text(encoding="utf-8")
    assert all(f">{text}</text>" in diagram for text in ("kettle", "TOOK_BREW: receipt, or refusal"))
    client = (root / "generated/bluecurrent/client.py").read_text(encoding="utf-8")
    assert "Controls and observes the kettles of one account." in client


def test_words_of_the_service_are_found() -> None:
    words = (
        "charge point",
        "evse_id",
        "CH_STATUS",
        "actual_p1",
        "ChargePointStatus",
        "get_charge_points",
        "REBOOT",
        "LiveChargePoint",
    )
    assert all(service_words().search(f"a {word}.") for word in words)
