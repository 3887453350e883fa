"""Tests the rules about commands over HTTP and their recordings: each mistake is named with its file and line."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.codegen.conftest import SpecFolder

MISTAKES = [
    ("commands", "      each: chargepoints", "      each: charge_points", "there is no 'charge_points' for its pages"),
    ("commands", "      next: next_page", "      next: following", "there is no 'following' for its pages"),
    ("commands", "merged: {field: end_time,", "merged: {field: end,", "there is no 'end' for its pages"),
    (
        "commands",
        "all: {command: GET_CHARGE_POINTS,",
        "all: {command: GET_ACCOUNT,",
        "GET_ACCOUNT does not list objects",
    ),
    ("commands", "sums: [kwh,", "sums: [mwh,", "there is no 'mwh' for its pages; did you mean 'kwh'?"),
    ("commands", "energy: kwh", "energy: mwh", "there is no 'mwh' for its statement; did you mean 'kwh'?"),
    ("commands", "time: end_time", "time: kwh", "kwh is no time, which a statement needs"),
    ("commands", "energy: kwh", "energy: end_time", "end_time is no decimal number, which a statement needs"),
    ("commands", "      method: transactions", "      method: connect", "'connect' is reserved by the client"),
    ("commands", "page: {type: integer,", "page: {type: WholeNumber,", "page: integer_text can only be received"),
    ("commands", "base: account, path: getgrids", "base: acount, path: getgrids", "getgrids: unknown base 'acount'"),
    ("commands", "query: [evse_id]}", "query: [evse]}", "it has no parameter 'evse' for its query"),
    ("commands", ", query: [evse_id]}", "}", "chargepointstatus: a GET has no body for 'evse_id'"),
    ("commands", "wrap: {chargepoints:", "wrap: {charge_points:", "it has no parameter 'charge_points' for its wrap"),
    ("commands", "wrap: {chargepoints:", "wrap: {page:", "'page' is in the query, which has no objects"),
    ("commands", "path: getgrids}", "path: getgrids, content_type: none}", "it has a content type, but no body"),
    ("commands", "{class: GridsAnswer,", "{class: GridAnswer,", "getgrids: unknown class 'GridAnswer'; did you mean"),
    ("commands", "content: grids}", "content: grid}", "getgrids: GridsAnswer has no 'grid'; did you mean 'grids'?"),
    ("commands", "  getgrids:\n", "  GET_ACCOUNT:\n", "GET_ACCOUNT and GET_ACCOUNT would have the same page"),
    ("commands", "method: get_grids", "method: get_account", "already has a method 'get_account'"),
    ("commands", "method: get_grids", "method: connect", "'connect' is reserved by the client"),
    ("commands", "masked: [iban_beneficiary]", "masked: [iban]", "its answer has no 'iban' to show"),
    ("commands", "columns: [id, smart_charging,", "columns: [id, charging,", "its answer has no 'charging' to show"),
    ("commands", "cli: {name: capacity-tariff}", "cli: {name: reset}", "'reset' is already the name of SOFT_RESET"),
    ("commands", "        name: statement", "        name: status", "'status' is already the name of GET_CH_STATUS"),
    ("commands", "{cli: {name: max-kwh}", "{cli: {name: demo}", "every subcommand already has an option --demo"),
    ("commands", "  boost:\n", "  reset:\n", "reset: SOFT_RESET already has a method 'reset'"),
    ("protocol", "http_check: getgrids", "http_check: getgrid", "unknown command over HTTP 'getgrid'; did you mean"),
    ("protocol", "http_check: getgrids", "http_check: chargepointstatus", "does not fit `http_check`; name a command"),
    (
        "commands",
        "capacity_tariff.value, parameter: value",
        "capacity_tariff.value, parameter: valu",
        "setcapacitytariff: it has no parameter 'valu'; did you mean 'value'?",
    ),
    (
        "commands",
        "    same_as: SET_DELAYED_CHARGING\n",
        "    same_as: SET_DELAYED_CHARGING\n    effects: [{object: CH_STATUS, place: content.boosting, value: true}]\n",
        "setdelayedcharging: its effects are those of SET_DELAYED_CHARGING; remove them",
    ),
    ("commands", "{newest: DESC,", "{latest: DESC,", "`sent_as` must have the values of its type"),
    (
        "commands",
        "{class: ActionAnswer}",
        "{class: ActionAnswer, content: success}",
        "generatehomeautomationkey: a command that acts",
    ),
    (
        "commands",
        "{class: GridsAnswer, content: grids}",
        "{class: GridsAnswer}",
        "getgrids: a command that reads returns",
    ),
    (
        "commands",
        "{method: POST, base: account, path: setc",
        "{method: GET, base: account, path: setc",
        "acts is no GET",
    ),
    (
        "commands",
        "given_with: {value: true}",
        "given_with: {values: true}",
        "no other parameter 'values'; did you mean",
    ),
    (
        "commands",
        "same_as: SET_PRICE_BASED_CHARGING",
        "same_as: SET_PRICE_CHARGING",
        "unknown command 'SET_PRICE_CHARGING'",
    ),
    (
        "commands",
        "same_as: SET_PRICE_BASED_CHARGING",
        "same_as: GET_GRID_STATUS",
        "only do the same as GET_GRID_STATUS",
    ),
    (
        "commands",
        "same_as: SET_PRICE_BASED_CHARGING",
        "same_as: SET_DELAYED_CHARGING",
        "setdelayedcharging does the same as SET_DELAYED_CHARGING, too",
    ),
    ("commands", "    same_as: SET_PRICE_BASED_CHARGING\n", "", "setpricebasedcharging: it has no method"),
    ("commands", "same_as: SET_PRICE_BASED_CHARGING", "same_as: POST_SET_OVERRIDE_CURRENT", "has a payload"),
    ("commands", "    only_with: {value: true}\n", "", "it can't send the argument 'value'"),
    (
        "commands",
        "push: STATUS_SET_OPERATIVE}",
        "push: STATUS_REBOOT}",
        "'STATUS_REBOOT' is not the verdict of a command",
    ),
    ("commands", "field: socket_ids}", "field: sockets}", "chargepointstatus answers no list 'sockets'"),
    ("commands", "{chargepoint_type: UMOVE,", "{charge_type: UMOVE,", "no shape has the field 'charge_type'"),
    (
        "commands",
        "not_before: start_date",
        "not_before: start",
        "no other parameter 'start'; did you mean 'start_date'",
    ),
    ("commands", "not_before: start_date", "not_before: page", "its type is not that of page"),
    ("commands", "optional: true, given_with: {value: true}", "optional: true, not_before: value", "only a date or a"),
    ("commands", "optional: true, given_with:", "given_with:", "only an optional parameter of a command can have"),
    ("commands", "method: GET, base: account, path: getgrids", "method: PUT, base: account, path: getgrids", "PUT"),
    (
        "types",
        "of: [started_at, end_time]",
        "of: [started_at, kwh]",
        "duration can't be derived from kwh, which is not a",
    ),
    ("protocol", "    status: {url:", "    states: {url:", "chargepointstatus: unknown base 'status'"),
]
RECORDED = [
    ("getgrids", "/getgrids", "/getgird", "no command sends GET /app/bc_api/api/v2.0/getgird"),
    ("getgrids", "Token <session token>", "<session token>", "its header Authorization has not the form Token {}"),
    (
        "getgrids",
        '"smart_charging": true',
        '"smart_charging": "on"',
        "grids.0.smart_charging does not match its schema",
    ),
    ("getgrids", "Examplestreet", "Elm Street", "answer.grids.address.street may hold personal data"),
    ("getcontracts", "<iban>", "NL91ABNA0417164300", "iban_beneficiary may hold personal data"),
    ("getcontracts", "subscription_type", "subscription", "undeclared field 'subscription'"),
    ("gettransactions", '"page": "1"', '"pages": "1"', "it has no parameter 'pages' in its query"),
    ("gettransactions", "stoppedtimestamp", "kwh", "its sort_field is 'kwh', not 'stoppedtimestamp'"),
    ("gettransactions", '"BCU100001"}]', '"BCU123456"}]', "body.chargepoints may hold personal data"),
    ("setinoperative", ', "flow_id": "<text 1>"}, "status"', '}, "status"', "its body has no 'flow_id'"),
    (
        "setdelayedcharging",
        '"value": true',
        '"value": true, "flow_id": "x"',
        "it has no parameter 'flow_id' in its body",
    ),
    ("gettransactions", '"headers": {', '"headers": {"Content-Type": "text/json", ', "its content type is not none"),
]


def edited(project: Path, document: str, old: str, new: str) -> tuple[SpecFolder, int]:
    spec = SpecFolder(project / "spec")
    line = spec.edit(document, old, new)
    return spec, line


@pytest.mark.parametrize(("document", "old", "new", "words"), MISTAKES, ids=[words for *_, words in MISTAKES])
def test_mistake_is_named(project: Path, document: str, old: str, new: str, words: str) -> None:
    spec, line = edited(project, document, old, new)
    [problem, *_] = [item for item in spec.problems() if words in f"{item.message}; {item.hint}"] or [None]
    assert problem is not None, spec.problems()
    if document == "commands":
        assert (Path(problem.file).stem, abs(problem.line - line) <= 4) == (document, True)


@pytest.mark.parametrize(("recording", "old", "new", "words"), RECORDED, ids=[words for *_, words in RECORDED])
def test_mistake_in_a_recording_is_named(project: Path, recording: str, old: str, new: str, words: str) -> None:
    spec, _ = edited(project, recording, old, new)
    places = spec.locations_of(words)
    assert {(recording, 2), (recording, 3)} & set(places)


def test_recording_without_the_pushed_verdict_is_named(project: Path) -> None:
    spec = SpecFolder(project / "spec")
    path = spec.path("setinoperative")
    path.write_text("".join(path.read_text(encoding="utf-8").splitlines(keepends=True)[:-1]), encoding="utf-8")
    expected = "setinoperative: no verdict is pushed after this request; add a frame with STATUS_SET_INOPERATIVE"
    assert spec.only_problem() == ("setinoperative", 3, f"{expected} as the next line")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('"message": {"object": "STATUS_SET_INOPERATIVE"', '"message": {"object": "STATUS_SET_OPERATIVE"'),
        ('"flow_id": "<text 1>", "evse_id"', '"flow_id": "<text 2>", "evse_id"'),
    ],
    ids=["of another command", "of another request"],
)
def test_pushed_verdict_that_does_not_belong_to_the_request_is_named(project: Path, old: str, new: str) -> None:
    spec, _ = edited(project, "setinoperative", old, new)
    assert ("setinoperative", 3) in spec.locations_of("setinoperative: no verdict is pushed after this request")


def test_variant_without_the_other_is_a_problem(project: Path) -> None:
    spec = SpecFolder(project / "spec")
    text = spec.path("commands").read_text(encoding="utf-8")
    before, _, after = text.partition("\n  setoperative:\n")
    spec.path("commands").write_text(f"{before}\n  unlock{after.partition('  unlock')[2]}", encoding="utf-8")
    words = "setinoperative: the other variant of 'block' is not sent over HTTP"
    assert words in [problem.message for problem in spec.problems()]


def test_service_without_commands_and_commands_without_a_service_are_problems(project: Path) -> None:
    spec = SpecFolder(project / "spec")
    text = spec.path("commands").read_text(encoding="utf-8")
    before, _, after = text.partition("\nrest:\n")
    spec.path("commands").write_text(before + "\ncommands:\n" + after.partition("\ncommands:\n")[2], encoding="utf-8")
    assert "rest: no command uses the service" in [problem.message for problem in spec.problems()]
    spec.path("commands").write_text(text, encoding="utf-8")
    settings = spec.path("protocol").read_text(encoding="utf-8")
    before, _, after = settings.partition("\nrest:\n")
    spec.path("protocol").write_text(before + "\nlive:\n" + after.partition("\nlive:\n")[2], encoding="utf-8")
    assert "getgrids: no service answers it" in [problem.message for problem in spec.problems()]
