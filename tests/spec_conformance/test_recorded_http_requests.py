"""Tests that `check` and `learn` find nothing in HTTP requests that were recorded from a simulated account."""

from __future__ import annotations

from pathlib import Path

import pytest

from bluecurrent import Client, NotAuthorized, ServiceUnavailable
from bluecurrent.testing import Recorder, SimulatedAccount
from codegen.learning.recorded_traffic_reading import read_recorded_traffic
from codegen.learning.traffic_comparison import TrafficComparison
from codegen.validation.load_spec import load_spec
from tests.other_specs.changed_spec_project import copy_spec


async def test_recorded_requests_have_no_problems_and_no_findings(tmp_path: Path) -> None:
    project = copy_spec(tmp_path)
    path = project / "spec/recordings/requests.jsonl"
    with Recorder(path) as recorder:
        async with SimulatedAccount(speed=None, past_year=True) as account:
            client = Client(account.api_token, url=account.url, rest_url=account.rest_url, recorder=recorder)
            async with client:
                assert await client.get_transactions_page(["BCU100001"])
                assert await client.get_statuses("BCU100002")
                assert await client.get_contracts()
                assert await client.get_grids()
                with pytest.raises(NotAuthorized):
                    await client.get_statuses("BCU100009")
                account.answer_http(status=503, html="<html>down</html>")
                with pytest.raises(ServiceUnavailable):
                    await client.get_grids()
    text = path.read_text(encoding="utf-8")
    assert text.count('"event": "http"') == 6
    comparison = TrafficComparison(load_spec(project / "spec"))
    comparison.add_recording(read_recorded_traffic(path))
    assert list(comparison.findings) == []
