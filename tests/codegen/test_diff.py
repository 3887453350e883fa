"""Tests how two versions of the protocol are compared, and how the differences are reported."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from codegen.diff.comparison import compare
from codegen.diff.difference_report import version_step
from codegen.validation.load_spec import load_spec

ROOT = Path(__file__).parents[2]


@pytest.fixture
def spec(tmp_path: Path) -> Path:
    """Returns a copy of the spec without its recordings."""
    shutil.copytree(ROOT / "spec", tmp_path / "spec", ignore=shutil.ignore_patterns("recordings"))
    return tmp_path / "spec"


def edit(spec: Path, file: str, old: str, new: str) -> None:
    path = spec / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def append(spec: Path, file: str, text: str) -> None:
    path = spec / file
    path.write_text(path.read_text(encoding="utf-8") + text, encoding="utf-8")


REST_CHANGES = [
    ("commands.yaml", "path: getgrids}", "path: grids}", "fix", "command getgrids: request was GET https://api."),
    ("commands.yaml", "content_type: none", "content_type: text/json", "fix", "content type was none, is text/json"),
    ("commands.yaml", "{newest: DESC,", "{newest: DOWN,", "fix", "sent as now with newest as DOWN"),
    ("commands.yaml", "minimum: 1, maximum: 9999", "minimum: 1, maximum: 10", "breaking", "gettransactions.page"),
    ("commands.yaml", ", not_before: start_date", "", "addition", "gettransactions.end_date: not before was start"),
    ("commands.yaml", "method: transactions", "method: past_sessions", "breaking", "method transactions: is gone"),
    (
        "commands.yaml",
        "        name: transactions",
        "        name: history",
        "breaking",
        "subcommand transactions: is gone",
    ),
    ("commands.yaml", "card_name, kwh,", "kwh,", "fix", "subcommand transactions: columns"),
    ("commands.yaml", "sums: [kwh, ", "sums: [", "fix", "subcommand transactions: sums"),
    ("commands.yaml", "cli: {name: capacity-tariff}", "cli: {name: tariff}", "breaking", "capacity-tariff: is gone"),
    ("commands.yaml", ", masked: [iban_beneficiary]", "", "fix", "subcommand contracts: masked"),
    ("commands.yaml", "          name: statement", "          name: bill", "breaking", "subcommand statement: is gone"),
    ("commands.yaml", "transaction_id, started_at", "started_at", "fix", "subcommand statement: columns"),
    ("commands.yaml", "method: get_grids", "method: get_connections", "breaking", "method get_grids: is gone"),
    (
        "protocol.yaml",
        'api/v2.1", scheme: "Token {}"',
        'api/v2.1", scheme: "{}"',
        "fix",
        "authorization was Token {}, is {}",
    ),
    ("protocol.yaml", "html: {error: ServiceUnavailable", "html: {error: ServerError", "breaking", "HTTP failure html"),
    ("types.yaml", "card_name: {type: string", "card_name: {type: integer", "breaking", "Transaction.card_name: type"),
]


@pytest.mark.parametrize(("file", "old", "new", "classification", "words"), REST_CHANGES)
def test_difference_of_commands_over_http(
    spec: Path, file: str, old: str, new: str, classification: str, words: str
) -> None:
    edit(spec, file, old, new)
    if "card_name" in old:
        edit(
            spec, "types.yaml", "sensitive: true, example: Company card}\n      total", "sensitive: true}\n      total"
        )
    if "name: statement" in old:
        edit(spec, "protocol.yaml", "    statement: add up", "    bill: add up")
    differences = compare(load_spec(ROOT / "spec"), load_spec(spec))
    found = [item for item in differences if words in str(item)]
    assert [item.classification for item in found] == [classification], differences


CHANGES = [
    ("protocol.yaml", "summed: [power_kw]", "summed: []", "fix", "section live: summed"),
    ("protocol.yaml", "waiting: [delayed]", "waiting: []", "fix", "section live: sessions waiting"),
    ("protocol.yaml", "identity: evse_id # the attr", "identity: point # the attr", "breaking", "section subject"),
    ("protocol.yaml", "watch: true", "watch: false", "breaking", "section command_line: watch was"),
    ("protocol.yaml", "charge-points: list your", "charge-points: list all", "fix", "section command_line"),
    ("commands.yaml", "method: reboot", "method: restart", "breaking", "method reboot"),
    ("commands.yaml", "minimum: 1, maximum: 100000", "minimum: 1, maximum: 500", "breaking", "GET_CHARGE_CARDS.limit"),
    (
        "commands.yaml",
        "minimum: 1, maximum: 100000",
        "minimum: 0, maximum: 100000",
        "addition",
        "GET_CHARGE_CARDS.limit",
    ),
    ("commands.yaml", "Restart a charge point.", "Start it again.", "documentation", "REBOOT"),
    ("types.yaml", "label: Voltage on phase 1", "label: Voltage of phase 1", "documentation", "label was Voltage on"),
    ("types.yaml", "label: Power", "label: Total power", "documentation", "label was Power, is Total power"),
    (
        "types.yaml",
        "end_time: {type: string, sent_while: value,",
        "end_time: {type: string,",
        "documentation",
        "sent while",
    ),
    ("commands.yaml", "token_uid: {argument: uid,", "token_uid: {argument: card,", "breaking", "token_uid"),
    (
        "objects.yaml",
        "      trees: {type: integer,",
        "      trees: {type: number,",
        "breaking",
        "SustainabilityStatus.trees",
    ),
    (
        "objects.yaml",
        "      co2: {type: number,",
        "      co2: {type: number, sensitive: true,",
        "fix",
        "SustainabilityStatus.co2",
    ),
    ("objects.yaml", "message: GridCurrent", "message: GridNow", "breaking", "GRID_CURRENT"),
    ("types.yaml", "E: no power,", "E: no power, G: asleep,", "addition", "ChargePointStatus.vehicle_status"),
    ("types.yaml", "divisor: 1000", "divisor: 1024", "fix", "power_kw"),
    (
        "types.yaml",
        "actual_kwh: {type: number, unit: kWh",
        "actual_kwh: {type: number, unit: Wh",
        "breaking",
        "actual_kwh",
    ),
    ("protocol.yaml", "2: {error: NotAuthorized", "2: {error: ServerError", "breaking", "error code 2"),
    ("protocol.yaml", "  read: 10", "  read: 20", "fix", "timeouts"),
]


@pytest.mark.parametrize(("file", "old", "new", "classification", "name"), CHANGES)
def test_difference_is_classified(spec: Path, file: str, old: str, new: str, classification: str, name: str) -> None:
    edit(spec, file, old, new)
    differences = compare(load_spec(ROOT / "spec"), load_spec(spec))
    assert differences[0].classification == classification
    assert any(name in str(item) for item in differences)


def test_new_command_is_an_addition(spec: Path) -> None:
    command = "  HONK:\n    description: Make a noise.\n    sure: inferred\n    source: pattern\n    method: honk\n"
    command += "    parameters: {evse_id: *evse_id}\n    acts: true\n    answer: {object: STATUS_HONK}\n"
    append(spec, "commands.yaml", command)
    answer = "  STATUS_HONK: {shape: Acknowledgement, sure: inferred, source: pattern, description: The verdict.}\n"
    append(spec, "objects.yaml", answer)
    differences = compare(load_spec(ROOT / "spec"), load_spec(spec))
    assert {item.classification for item in differences} == {"addition"}
    assert {str(item) for item in differences} == {
        f"{name}: is new" for name in ("command HONK", "method honk", "object STATUS_HONK", "subcommand honk")
    }
    assert version_step(differences) == "minor"


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("E: no power,", "E: no power, G: asleep,", "values now with G"),
        ("E: no power, ", "", "values no longer with E"),
        ("E: no power,", "G: asleep,", "values now with G, no longer with E"),
        (
            "{A: standby, B: vehicle detected,",
            "{B: vehicle detected, A: standby,",
            "values was A, B, C, D, E, F, is B, A, C,",
        ),
    ],
)
def test_change_of_a_list_names_added_and_removed_items(spec: Path, old: str, new: str, words: str) -> None:
    edit(spec, "types.yaml", old, new)
    edit(spec, "entities.yaml", "[E, no power, F,", "[F,")  # evcc is told of this value
    differences = [str(item) for item in compare(load_spec(ROOT / "spec"), load_spec(spec))]
    (difference,) = (item for item in differences if item.startswith("field "))
    assert difference.startswith(f"field ChargePointStatus.vehicle_status: {words}")


def test_recordings_are_not_checked(spec: Path) -> None:
    (spec / "recordings").mkdir()
    (spec / "recordings" / "old.jsonl").write_text("{}", encoding="utf-8")
    done = run_diff(str(spec), str(ROOT))
    assert (done.returncode, done.stdout) == (0, "the two are the same protocol\n")


def test_comments_and_layout_have_no_effect(spec: Path) -> None:
    append(spec, "commands.yaml", "\n# nothing\n")
    assert compare(load_spec(ROOT / "spec"), load_spec(spec)) == []
    assert version_step([]) == "none"


def run_diff(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "codegen", "diff", *arguments]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


def test_command_line_reports_text_and_json(spec: Path) -> None:
    edit(spec, "commands.yaml", "method: reboot", "method: restart")
    text = run_diff(str(ROOT / "spec"), str(spec))
    assert text.returncode == 0
    assert text.stdout.startswith("breaking:\n")
    assert "\n  method reboot: is gone\n" in text.stdout
    assert "version step: major" in text.stdout
    as_json = run_diff("--json", "--exit-code", str(ROOT), str(spec))
    assert as_json.returncode == 1
    assert json.loads(as_json.stdout)["step"] == "major"


def test_missing_version_is_reported_in_one_line(tmp_path: Path) -> None:
    for name in ("no-such-revision", str(tmp_path), "--upload-pack=x"):
        done = run_diff("--", name)
        assert done.returncode in {1, 2}
        assert "Traceback" not in done.stderr
    assert len(run_diff("no-such-revision").stderr.splitlines()) == 1


def test_git_revisions_are_compared(tmp_path: Path) -> None:
    root = tmp_path / "project"
    shutil.copytree(ROOT / "spec", root / "spec", ignore=shutil.ignore_patterns("recordings"))
    git = ["git", "-C", str(root), "-c", "user.name=a", "-c", "user.email=a@example.org"]
    for arguments in (["init", "-q"], ["add", "."], ["commit", "-qm", "first"], ["tag", "first"]):
        subprocess.run([*git, *arguments], check=True)
    edit(root / "spec", "commands.yaml", "method: reboot", "method: restart")
    subprocess.run([*git, "commit", "-qam", "second"], check=True)
    command = [sys.executable, "-m", "codegen", "--root", str(root), "diff", "first", "HEAD"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert "method reboot: is gone" in done.stdout
