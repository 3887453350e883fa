"""Tests that the generator makes a working SDK for an invented protocol, without a word of Blue Current."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from codegen.generate import generate
from codegen.package_inspection.public_api_list import PATH
from tests.codegen import kettles
from tests.codegen.package_programs import run_contract_tests, run_program, run_python
from tests.codegen.service_words import service_words
from tests.other_specs.foreign_programs import ERRORS, LIVE_STATE, PROGRAM, SIMULATION

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
    protocol = root / "spec" / "protocol.yaml"
    text = protocol.read_text(encoding="utf-8").replace("\n    7: {error", "\n    0: {error")
    text = text.replace("close_codes:\n  4999:", "close_codes: {}\n# 4999:")
    protocol.write_text(text, encoding="utf-8")
    generate(root)
    return root


def test_foreign_sdk_works(root: Path) -> None:
    assert run_program(root, PROGRAM) == "tea is ready\n"


def test_foreign_account_keeps_state(root: Path) -> None:
    assert run_program(root, SIMULATION) == "the lid is open\n"


def test_foreign_codes_have_only_meanings_of_their_spec(root: Path) -> None:
    assert run_program(root, ERRORS) == "no code has a wrong meaning\n"


def test_foreign_live_state_works(root: Path) -> None:
    assert run_program(root, LIVE_STATE) == "the kettles are live\n"


def run_command_line(root: Path, *arguments: str) -> str:
    """Returns what a command line prints."""
    return run_python(root, "-m", "bluecurrent", *arguments)


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
    output = run_program(root, COMMAND_LINES)
    assert output.count('"name": "K1"') == 3  # of the recordings twice, and of the simulated account
    for text in ('"kind": "HI_THERE"', "open-lid K1: done", "brew K1: confirmed by the kettle", "ok      kettles: K1"):
        assert text in output


def test_foreign_contract_tests_pass(root: Path) -> None:
    run_contract_tests(root)


def test_foreign_modules_have_no_name_of_blue_current(root: Path) -> None:
    words = ("evse", "motown", "haserver", "GRID", "CHARGE_POINTS", "VALIDATE_API_TOKEN", "Amsterdam", "homeassistant")
    package = root / "generated" / "bluecurrent"
    made = [path for path in package.glob("*.py") if path.name != "__main__.py"]
    found = {(path.name, word) for path in made for word in words if word in path.read_text(encoding="utf-8")}
    assert found == set()


def test_parts_that_the_spec_does_not_declare_are_left_out(root: Path) -> None:
    package = root / "generated" / "bluecurrent"
    without_pages = ("cli/history", "_runtime/rest/pages.py", "_runtime/sync/sync_pages.py")
    parts = ("compat", "bridge", "rest_commands.py", "rest_messages.py", "rest_protocol.py", *without_pages)
    assert [part for part in parts if (package / part).exists()] == []


BY_DECISION = ("testing/simulation", "compat", "bridge")
"""The parts of the package that are about charge points: they are Blue Current's."""
ACCOUNT_NAMES = re.compile(r"^bluecurrent\.testing\.\w+Account\b.*\n", re.MULTILINE)
"""The public names of the simulation in the list of all."""


def test_generated_files_have_no_word_of_blue_current(root: Path) -> None:
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


def test_search_finds_the_words_of_blue_current() -> None:
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
