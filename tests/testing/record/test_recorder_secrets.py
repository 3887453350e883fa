"""Tests that recordings hold no secret, whether the spec declares it or not."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from websockets.asyncio.client import ClientConnection, connect
from websockets.asyncio.server import ServerConnection, serve

from bluecurrent.testing import Recorder, RecordingProxy, read_recording
from bluecurrent.testing.recording_format.recording_types import Frame, Raw

TOKEN, SESSION = "4f0c2a9e77b14d0f", "d9c1a35bb0e84e6c9f11"
CARD, PRINTED, EMAIL, NAME = "04A2B7C6D51E80", "NL-GRD-774411-3", "jan.jansen@voorbeeld.nl", "Jan Jansen-de Vries"
EVSE, OTHER, UNHEARD = "BCU771234", "BCU771299", "BCU770001"
FLOW = "9b2f7a64-2d1c-4a0e-b6a1-0f5a4a2f9d11"
PIN, PLATE, NOTE = "48213", "KX-411-T", "key under the third pot"
SECRETS = [TOKEN, SESSION, CARD, PRINTED, EMAIL, NAME, EVSE, OTHER, UNHEARD, FLOW, PIN, PLATE, NOTE]
SECRETS += ["C-100423", "Kerkstraat", "9721 XB", "Groningen", "53.2193", "6.5665", "+31 6 1234 5678", "Thuislader"]
SECRETS += ["2019-03-14", "hub-5521", "771234", "third pot", "jan.jansen%40voorbeeld.nl", "Voorbeeld BV"]

CARD_OBJECT = {"uid": CARD, "id": PRINTED, "name": "Thuislader", "customer_name": NAME, "valid": 1}
POINT = {
    "evse_id": EVSE,
    "name": "Thuislader",
    "activity": "levitating",
    "default_card": CARD_OBJECT,
    "plug_and_charge_charge_card": {"uid": "BCU-APP", "id": "BCU-APP", "customer_name": ""},
    "location": {
        "x_coord": 53.2193,
        "y_coord": 6.5665,
        "street": "Kerkstraat",
        "zipcode": "9721 XB",
        "city": "Groningen",
    },
}
ACCOUNT = {
    "object": "ACCOUNT",
    "login": EMAIL,
    "email": EMAIL.upper(),
    "full_name": NAME,
    "tel": "+31 6 1234 5678",
    "first_login_app": "2019-03-14T08:00:00",
    "hubspot_user_identity": "hub-5521",
    "should_reset_password": False,
}
SENT = [
    {"command": "VALIDATE_API_TOKEN", "token": TOKEN},
    {"command": "START_SESSION", "evse_id": OTHER, "session_token": CARD, "flow_id": FLOW},
    {"command": "ENTIRELY_NEW", "pin": PIN, "owner": {"plate": PLATE}},
]
RECEIVED: list[Any] = [
    {"object": "STATUS_API_TOKEN", "success": True, "token": SESSION, "customer_id": "C-100423"},
    {"object": "CHARGE_POINTS", "data": [POINT, POINT | {"evse_id": OTHER, "name": ""}]},
    {"object": "CHARGE_CARDS", "cards": [CARD_OBJECT | {"date_created": "2024-05-06"}]},
    ACCOUNT,
    {"object": "ERROR", "error": 2, "message": f"{NAME} <{EMAIL}> may not use {CARD.lower()} at {UNHEARD}"},
    {"object": "ERROR", "error": 2, "message": f"GRID-{EVSE}: pin {PIN} of C-100423, token {SESSION}, {FLOW}"},
    {"object": "STATUS_START_SESSION", "success": False, "flow_id": FLOW, "evse_id": OTHER, "error": "REJECTED"},
    {
        "object": "CH_STATUS",
        "evse_id": EVSE,
        "data": {"evse_id": EVSE, "soc": 81, "activity": "charging", "plate": PLATE},
    },
    {"object": "CH_STATUS", "evse_id": EVSE, "data": {"actual_p1": f"not for {EMAIL}", "actual_p2": "   5.97"}},
    {"object": "WEATHER", "notes": [NOTE, True, None, 12.5], "since": "2019-03-14 10:11", EVSE: 1, CARD: {"who": NAME}},
    {"object": "CH_SETTINGS", "data": f"https://example.net/?who=jan.jansen%40voorbeeld.nl&at={EVSE}"},
    {"object": f"FOR_{EVSE}", "by": "Voorbeeld BV"},
    f"not JSON: {EMAIL} {EVSE}",
    f'["{NAME}", 771234, null]',
    f'{{"object": "CH_STATUS", "evse_id": "{EVSE}", "huge": 1e999}}',
    f"binary {SESSION}".encode(),
    b"\xff\xfe" + CARD.encode(),
]


async def talk(client: ClientConnection) -> None:
    for message in SENT:
        await client.send(json.dumps(message | {"Authorization": f"Token {SESSION}"}))
    for _ in RECEIVED:
        await client.recv()


async def answer(connection: ServerConnection) -> None:
    for _ in SENT:
        await connection.recv()
    for frame in RECEIVED:
        await connection.send(json.dumps(frame) if isinstance(frame, dict) else frame)
    await connection.wait_closed()


@pytest.fixture
async def recorded(tmp_path: Path) -> Path:
    path = tmp_path / "recorded.jsonl"
    async with serve(answer, "127.0.0.1", 0) as server:
        port = server.sockets[0].getsockname()[1]
        async with (
            RecordingProxy(path, upstream=f"ws://127.0.0.1:{port}/haserver") as proxy,
            connect(proxy.url) as client,
        ):
            await talk(client)
    return path


def received(path: Path) -> list[Any]:
    events = read_recording(path).events
    frames = [event for event in events if isinstance(event, Frame | Raw) and event.direction == "received"]
    return [event.message if isinstance(event, Frame) else event.data for event in frames]


def test_the_proxy_writes_no_secret(recorded: Path) -> None:
    text = recorded.read_text(encoding="utf-8").casefold()
    assert len(received(recorded)) == len(RECEIVED)
    assert [secret for secret in SECRETS if secret.casefold() in text] == []


def test_the_recorder_in_a_client_writes_no_secret(tmp_path: Path) -> None:
    path = tmp_path / "inside.jsonl"
    with Recorder(path) as recorder:
        tap = recorder.tap()
        tap.opened()
        for message in SENT:
            tap.sent(message | {"Authorization": f"Token {SESSION}"})
        for frame in RECEIVED:
            tap.received(json.dumps(frame).encode() if isinstance(frame, dict) else frame)
        tap.closed(1000, "client")
        recorder.tap().rejected(403, f"Already connected: {EMAIL}")
    text = path.read_text(encoding="utf-8").casefold()
    assert len(received(path)) == len(RECEIVED)
    assert [secret for secret in SECRETS if secret.casefold() in text] == []
    assert "already connected: driver@example.org" in text


def test_equal_values_have_equal_stand_ins(recorded: Path) -> None:
    _, points, cards, account, error, other, verdict, status, *_ = received(recorded)
    point = points["data"][0]
    assert point["default_card"]["uid"] == cards["cards"][0]["uid"] == "00000000000001"
    assert cards["cards"][0]["id"] == "NL-XXX-000001-0"
    assert account["login"] == account["email"] == "driver@example.org"
    # OTHER was named first, in a command.
    assert [each["evse_id"] for each in points["data"]] == ["BCU100002", "BCU100001"]
    assert error["message"] == "A. Driver <driver@example.org> may not use 00000000000001 at BCU100003"
    assert other["message"].startswith("GRID-BCU100002: pin 9990001 of <customer id>, token <session token>, ")
    assert other["message"].endswith(verdict["flow_id"])
    assert status["data"]["plate"] == "<text 1>"


@pytest.mark.parametrize(
    ("name", "shown"),
    [("Jansen", False), ("Jans", False), ("Jan", False), ("Jo", True)],
)
def test_a_secret_of_three_characters_or_more_is_found_in_other_texts(tmp_path: Path, name: str, shown: bool) -> None:
    texts = [name, f"not for {name}", f"{name.upper()}: no"]
    path = tmp_path / "short.jsonl"
    with Recorder(path) as recorder:
        tap = recorder.tap()
        tap.opened()
        tap.received(json.dumps({"object": "ACCOUNT", "full_name": name}))
        for text in texts:
            tap.received(json.dumps({"object": "ERROR", "error": 2, "message": text}))
    account, *errors = received(path)
    assert account["full_name"] == "A. Driver"
    expected = texts if shown else ["A. Driver", "not for A. Driver", "A. Driver: no"]
    assert [error["message"] for error in errors] == expected


def test_a_short_secret_is_no_part_of_a_word(tmp_path: Path) -> None:
    path = tmp_path / "words.jsonl"
    with Recorder(path) as recorder:
        tap = recorder.tap()
        tap.opened()
        tap.received(json.dumps({"object": "ACCOUNT", "full_name": "Jan"}))
        tap.received(json.dumps({"object": "ERROR", "error": 2, "message": "January"}))
    assert received(path)[1]["message"] == "January"


def test_declared_fields_that_are_not_sensitive_are_kept(recorded: Path) -> None:
    token, points, cards, account, *_, verdict, status, numeric = received(recorded)[:9]
    assert (token["success"], account["should_reset_password"]) == (True, False)
    assert points["data"][0]["activity"] == "levitating"
    assert points["data"][0]["plug_and_charge_charge_card"]["uid"] == "BCU-APP"
    assert points["data"][0]["location"]["x_coord"] == 0.0
    assert cards["cards"][0]["date_created"] == "2024-05-06"
    assert (verdict["error"], status["data"]["activity"]) == ("REJECTED", "charging")
    assert numeric["data"]["actual_p2"] == "   5.97"


def test_undeclared_values_keep_their_shape(recorded: Path) -> None:
    weather, settings, unknown, text, array, huge, _, binary = received(recorded)[9:]
    assert weather["notes"] == ["<text 3>", True, None, 9990001.5]
    assert weather["since"] == "2049-01-02 12:00"
    assert list(weather) == ["object", "notes", "since", "BCU100002", "00000000000001"]
    assert isinstance(settings["data"], str)
    assert unknown["object"] == "FOR_BCU100002"
    assert text.startswith("<text ")
    assert array == '["A. Driver", 9990003, null]'
    assert huge == '{"object": "CH_STATUS", "evse_id": "BCU100002", "huge": 1e999}'
    assert binary == b"\xff\xfe\x00\x01"
