"""Tests what `python -m codegen learn` reports and adds of HTTP requests."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from codegen.__main__ import ROOT
from codegen.learning.recorded_traffic_reading import read_recorded_traffic
from codegen.learning.traffic_comparison import TrafficComparison
from codegen.model.protocol import Protocol
from codegen.spec_reading.spec_documents import read_document
from codegen.validation.load_spec import load_spec
from tests.codegen.conftest import RunHere
from tests.codegen.recorded_traffic import HEADER

PATH = "/app/bc_api/api/v2.0/gettransactions"
ROW = {"transaction_id": 7000001, "total_costs": "    2.42", "kwh": 10.5, "card_name": None}
Change = dict[str, Any]


def write_exchange(file: Path, row: Change | None = None, **changes: Any) -> Path:
    """Writes a recording of a request for a page of transactions; the changes replace parts of it."""
    page = {"current_page": 1, "next_page": None, "transactions": [ROW | (row or {})]}
    event = {
        "at": 0,
        "event": "http",
        "method": "POST",
        "path": PATH,
        "query": {"page": "1", "sort_field": "stoppedtimestamp", "sort_field_order": "DESC"},
        "headers": {"Authorization": "Token <session token>"},
        "body": {"chargepoints": [{"chargepoint_id": "BCU100001"}]},
        "status": 200,
        "answer": {"data": page},
    }
    event = {key: value for key, value in (event | changes).items() if value is not None}
    lines = [HEADER, event]
    file.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    return file


@pytest.fixture(scope="module")
def protocol() -> Protocol:
    return load_spec(ROOT / "spec", with_recordings=False)


def compare(protocol: Protocol, *paths: Path) -> TrafficComparison:
    comparison = TrafficComparison(protocol)
    for path in paths:
        comparison.add_recording(read_recorded_traffic(path))
    return comparison


def test_known_request_is_not_new(protocol: Protocol, tmp_path: Path) -> None:
    comparison = compare(protocol, write_exchange(tmp_path / "known.jsonl"))
    assert list(comparison.findings) == []
    unseen = {finding.name for finding in comparison.unseen_fields()}
    assert "gettransactions.data.max_per_page" in unseen
    assert "gettransactions.data.transactions.vat" in unseen


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"path": f"{PATH}2"}, f"unknown command: POST {PATH}2"),
        ({"query": {"page": "1", "search_field": "x"}}, "unknown parameter: gettransactions.search_field"),
        ({"body": {"chargepoints": [], "loud": 1}}, "unknown parameter: gettransactions.loud"),
        (
            {"headers": {"Authorization": "<session token>"}},
            "other header: gettransactions.Authorization, not of the form Token {}",
        ),
        (
            {"headers": {"Authorization": "Token <session token>", "Content-Type": "application/json"}},
            "other header: gettransactions.Content-Type, application/json instead of none",
        ),
        ({"answer": None, "text": "fine", "content_type": "text/html"}, "wrong type: gettransactions, string instead"),
        ({"answer": {"data": {}, "now": True}}, "unknown field: gettransactions.now, boolean"),
        ({"row": {"co2": 2.5}}, "unknown field: gettransactions.data.transactions.co2, number"),
        ({"row": {"vat": [21]}}, "wrong type: gettransactions.data.transactions.vat, list[integer] instead"),
        ({"row": {"chargepoint_type": "BOX"}}, "new value: gettransactions.data.transactions.chargepoint_type, 'BOX'"),
        (
            {"status": 401, "answer": {"object": "ERROR", "error": 2, "message": "forbidden", "hint": "x"}},
            "unknown field: ERROR.hint, string",
        ),
    ],
)
def test_new_things_are_reported_with_their_place(
    protocol: Protocol, tmp_path: Path, changes: Change, expected: str
) -> None:
    path = write_exchange(tmp_path / "new.jsonl", **changes)
    [finding] = compare(protocol, path).findings
    assert str(finding).startswith(expected)
    assert str(finding).endswith(f"(once, first in {path}:2)")


@pytest.mark.parametrize(
    "changes",
    [
        {"status": 503, "answer": None, "text": "<html/>", "content_type": "text/html"},
        {"answer": {"success": False, "error": "busy"}},
    ],
)
def test_refusals_and_pages_are_not_new(protocol: Protocol, tmp_path: Path, changes: Change) -> None:
    assert list(compare(protocol, write_exchange(tmp_path / "refused.jsonl", **changes)).findings) == []


def test_shipped_recordings_are_not_new(protocol: Protocol) -> None:
    recordings = [path for path in (ROOT / "spec/recordings").glob("*.jsonl") if '"event": "http"' in path.read_text()]
    assert len(recordings) > 5
    assert list(compare(protocol, *recordings).findings) == []


def test_new_field_of_an_answer_is_added_to_its_shape(run_here: RunHere, project: Path, tmp_path: Path) -> None:
    path = write_exchange(tmp_path / "new.jsonl", {"co2": 2.5})
    done = run_here("learn", "--write", path, root=project)
    assert "added: field gettransactions.data.transactions.co2, number" in done.stdout
    field = read_document(project / "spec/types.yaml", "types.yaml").data["shapes"]["Transaction"]["fields"]["co2"]
    assert (field["type"], field["sensitive"], field["sure"]) == ("number", True, "recorded")
