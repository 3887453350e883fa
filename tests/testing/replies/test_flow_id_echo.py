"""Tests the flow_id of answers with each mode of `echo_flow_id`."""

from __future__ import annotations

from typing import Any

import pytest

from bluecurrent.testing import FixtureServer

REBOOT = """
    1 open
    1 > {"command": "REBOOT", "evse_id": "BCU100001"}
    1 < {"object": "RECEIVED_REBOOT", "evse_id": "BCU100001", "success": true, "flow_id": "", "error": ""}
    1 < {"object": "STATUS_REBOOT", "evse_id": "BCU100001", "success": true, "error": ""}
"""


@pytest.mark.parametrize(
    ("echo", "sent", "seen"),
    [
        ("recorded", "f-1", ["", "absent", "absent"]),
        ("all", "f-1", ["f-1", "f-1", "f-1"]),
        ("all", None, ["", "absent", "absent"]),
        ("none", "f-1", ["absent", "absent", "absent"]),
        ("blank", "f-1", ["", "", ""]),
    ],
)
async def test_each_mode_sets_the_flow_id(
    make_recording: Any, open_client: Any, echo: Any, sent: str | None, seen: list[str]
) -> None:
    flow_id = {"flow_id": sent} if sent else {}
    async with (
        FixtureServer(make_recording("reboot", REBOOT), echo_flow_id=echo) as server,
        open_client(server) as client,
    ):
        answers = [await client.request("REBOOT", evse_id="BCU1", **flow_id), await client.receive()]
        answers.append(await client.request("REBOT", **flow_id))
        assert [answer.get("flow_id", "absent") for answer in answers] == seen
        server.mismatches.clear()


async def test_a_recorded_flow_id_is_replaced_by_the_clients_unless_it_is_another_clients(
    make_recording: Any, open_client: Any
) -> None:
    echoed = """
        1 open
        1 > {"command": "REBOOT", "evse_id": "BCU1", "flow_id": "recorded"}
        1 < {"object": "RECEIVED_REBOOT", "flow_id": "recorded"}
        1 < {"object": "STATUS_REBOOT", "flow_id": "somebody"}
    """
    cases: list[tuple[Any, str | None, str]] = [
        ("recorded", "mine", "mine"),
        ("recorded", None, ""),
        ("all", "mine", "mine"),
    ]
    for echo, sent, seen in cases:
        async with (
            FixtureServer(make_recording("echoed", echoed), echo_flow_id=echo) as server,
            open_client(server) as client,
        ):
            answer = await client.request("REBOOT", evse_id="BCU1", **({"flow_id": sent} if sent else {}))
            assert answer["flow_id"] == seen
            assert (await client.receive())["flow_id"] == "somebody"
