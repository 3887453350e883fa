"""The contract tests can fail: each mutant of the SDK, its server or its recordings turns them red."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from codegen.__main__ import ROOT

INI = """
[pytest]
addopts = --import-mode=importlib
asyncio_mode = auto
asyncio_default_fixture_loop_scope = function
timeout = 40
"""
FIELDS, ARGUMENTS, EXCHANGES, DERIVED, TIMES = (
    f"test_{name}.py" for name in ("fields", "arguments", "exchanges", "derived", "times")
)


@dataclass(frozen=True)
class Mutant:
    """What is changed in a file of the package, and the contract tests that must notice: a file and a `-k`."""

    name: str
    file: str
    old: str
    new: str
    tests: str
    chosen: str = ""


MUTANTS = [
    Mutant(
        "a parser that accepts everything",
        "messages.py",
        "    return DECODER.decode(frame)",
        "    import json\n\n    data = json.loads(frame)\n    return MESSAGES[data['object']].model_construct(**data)",
        FIELDS,
        "invalid_value",
    ),
    Mutant(
        "a parser that takes yes for true",
        "_runtime/decoding/message.py",
        "strict=True",
        "strict=False",
        FIELDS,
        "invalid_value",
    ),
    Mutant(
        "a parser that loses what it does not know",
        "_runtime/decoding/message.py",
        'extra="allow"',
        'extra="ignore"',
        FIELDS,
        "round_trip",
    ),
    Mutant(
        "a parser that hides problems",
        "_runtime/decoding/decoder.py",
        'vars(message)["problems"] = problems',
        "pass",
        FIELDS,
        "invalid_value",
    ),
    Mutant(
        "a parser that takes an object for another",
        "messages.py",
        '"GRID_CURRENT": GridCurrent,',
        '"GRID_CURRENT": GridStatus,',
        FIELDS,
        "GRID_CURRENT",
    ),
    Mutant(
        "a parser that has never heard of an object",
        "messages.py",
        '    "CH_SETTINGS": ChSettings,\n',
        "",
        FIELDS,
        "whole_frame",
    ),
    Mutant(
        "a client that sends a wrong key",
        "commands.py",
        'alias="session_token"',
        'alias="uid"',
        EXCHANGES,
        "start_session",
    ),
    Mutant(
        "a client that sends Python's names",
        "_runtime/requests/request.py",
        "by_alias=True",
        "by_alias=False",
        ARGUMENTS,
        "START_SESSION",
    ),
    Mutant(
        "a client that sends another command",
        "commands.py",
        '= "SOFT_RESET"',
        '= "REBOOT"',
        EXCHANGES,
        "reset-soft_reset",
    ),
    Mutant(
        "a client that does not negate",
        "_runtime/requests/argument_formats.py",
        "return not value",
        "return value",
        ARGUMENTS,
        "PUBLIC",
    ),
    Mutant(
        "a client that takes yes for true",
        "_runtime/requests/request.py",
        "strict=True",
        "strict=False",
        ARGUMENTS,
        "plug_and_charge",
    ),
    Mutant("a client that knows an eighth day", "scalars.py", "le=7", "le=8", ARGUMENTS, "delayed_charging_settings"),
    Mutant("a client that does not know Sunday", "scalars.py", "le=7", "le=6", ARGUMENTS, "SAVE_SCHEDULE"),
    Mutant(
        "a client with another badge", "protocol.py", 'scheme="Token {}"', 'scheme="Bearer {}"', EXCHANGES, "get_status"
    ),
    Mutant(
        "a client that raises another error",
        "protocol.py",
        "2: Failure(error=errors.NotAuthorized",
        "2: Failure(error=errors.ServerError",
        EXCHANGES,
        "forbidden",
    ),
    Mutant(
        "a client that takes a refusal for a yes",
        "protocol.py",
        '        success="success",\n        refusal="error",',
        '        success="succeeded",\n        refusal="errors",',
        EXCHANGES,
        "rejected",
    ),
    Mutant(
        "a client that takes the receipt for the verdict",
        "protocol.py",
        'receipt="RECEIVED_REBOOT",',
        'receipt="RECEIVED_REBOOT",\n            first=True,',
        EXCHANGES,
        "reboot",
    ),
    Mutant(
        "a server that answers another object",
        "testing/recordings/get_charge_points.jsonl",
        '{"object": "CHARGE_POINTS"',
        '{"object": "ERROR", "error": 9, "message": "no"',
        EXCHANGES,
        "get_charge_points-get_charge_points",
    ),
    Mutant(
        "a server that answers another value",
        "testing/recordings/get_grid_status.jsonl",
        '"grid_max_install": ',
        '"grid_max_install": 1',
        EXCHANGES,
        "get_grid_status",
    ),
    Mutant(
        "a mean over all phases",
        "_runtime/decoding/derived_values.py",
        "/ len(used)",
        "/ len(values)",
        DERIVED,
        "avg_current",
    ),
    Mutant(
        "a power in watts",
        "_runtime/decoding/derived_values.py",
        "sum(products) / divisor",
        "sum(products)",
        DERIVED,
        "power_kw",
    ),
    Mutant(
        "a largest that is the smallest",
        "_runtime/decoding/derived_values.py",
        "max((value",
        "min((value",
        DERIVED,
        "grid_max_current",
    ),
    Mutant(
        "a difference the other way round",
        "_runtime/decoding/derived_values.py",
        "minuend - subtrahend",
        "subtrahend - minuend",
        DERIVED,
    ),
    Mutant(
        "a client that remembers nothing",
        "_runtime/decoding/remembered_fields.py",
        "if value is not None:",
        "if False:",
        DERIVED,
        "current_left",
    ),
    Mutant(
        "a clock that goes by London",
        "scalars.py",
        'timestamp_format("Europe/Amsterdam"',
        'timestamp_format("Europe/London"',
        TIMES,
    ),
    Mutant(
        "a clock that forgets offsets",
        "_runtime/decoding/timestamps.py",
        "instant if instant.tzinfo else instant.replace",
        "instant.replace",
        TIMES,
    ),
]


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The package and its contract tests, in a folder of their own."""
    folder = tmp_path_factory.mktemp("mutants")
    kept = shutil.ignore_patterns("__pycache__")
    shutil.copytree(ROOT / "generated" / "bluecurrent", folder / "generated" / "bluecurrent", ignore=kept)
    shutil.copytree(ROOT / "tests" / "contract", folder / "tests" / "contract", ignore=kept)
    (folder / "pytest.ini").write_text(INI)
    return folder


def contract(folder: Path, tests: str, chosen: str) -> subprocess.CompletedProcess[str]:
    """Runs some of the contract tests, up to the first that fails."""
    plugins = ("-p", "no:cacheprovider", "-p", "no:xdist", "-p", "no:bluecurrent", "-p", "no:hypothesispytest")
    choice = ("-k", chosen) if chosen else ()
    return subprocess.run(
        [sys.executable, "-m", "pytest", "-x", "-q", "--tb=line", *plugins, *choice, f"tests/contract/{tests}"],
        cwd=folder,
        env=os.environ | {"PYTHONPATH": str(folder / "generated"), "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        timeout=55,
        check=False,
    )


CHOSEN = sorted({(mutant.tests, mutant.chosen) for mutant in MUTANTS})


@pytest.mark.parametrize("tests", sorted({tests for tests, _ in CHOSEN}))
def test_without_a_mutation_all_is_green(copy: Path, tests: str) -> None:
    chosen = sorted({chosen for name, chosen in CHOSEN if name == tests})
    done = contract(copy, tests, " or ".join(chosen) if all(chosen) else "")
    assert done.returncode == 0, done.stdout[-2000:]


@pytest.mark.parametrize("mutant", MUTANTS, ids=[mutant.name for mutant in MUTANTS])
def test_a_mutant_turns_them_red(copy: Path, mutant: Mutant) -> None:
    path = copy / "generated" / "bluecurrent" / mutant.file
    text = path.read_text(encoding="utf-8")
    assert mutant.old in text
    try:
        path.write_text(text.replace(mutant.old, mutant.new), encoding="utf-8")
        done = contract(copy, mutant.tests, mutant.chosen)
    finally:
        path.write_text(text, encoding="utf-8")
    assert done.returncode == 1, done.stdout[-2000:]
    assert "1 failed" in done.stdout, done.stdout[-2000:]
