"""Tests the anonymizer with random frames: no undeclared value is shown, and anonymizing again changes nothing."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from bluecurrent.testing.record.anonymization.event_anonymizer import EventAnonymizer
from bluecurrent.testing.record.anonymization.frame_anonymizer import FrameAnonymizer
from bluecurrent.testing.record.anonymization.private_value_marker import PrivateValueMarker
from bluecurrent.testing.record.anonymization.spec_examples import PLACEHOLDER_EXAMPLES, PUBLIC_VALUES
from bluecurrent.testing.record.anonymization.stand_ins import StandIns
from bluecurrent.testing.recording_format.generated_table_imports import load_default_protocol
from bluecurrent.testing.recording_format.recording_types import Direction, Frame, Raw
from bluecurrent.testing.recording_format.writer import event_line

WORDS = st.sampled_from(
    """
|a|charging|write|BCU771234|GRID-BCU771234|BCU100002|00000000000001|04A2B7C6D51E80|jan@voorbeeld.nl|Jan Jansen|A. Driver
<text 1>|see <text 2>|12:30|5.50|2026-01-02|20230724 15:25:33|01-JAN-20|48213| 7|NL-GRD-774411-3|BCU-APP|<session token>
9b2f7a64-2d1c-4a0e-b6a1-0f5a4a2f9d11|pin 48213 of Jan Jansen|for jan%40voorbeeld.nl at BCU1234|ß straße|Straße 12
driver@example.org|BCU100001|BCU100004|Home left|Home right|Token 9f|BCU_HOME_USE|NL-XXX-000002-0|A. Driver 2
2049-01-02|02-JAN-49|01.01.2049 12:00|12:02|9990001|-9990002.50|9990200|driver2@example.org|<session token 12>|12:59
99900010
""".strip("\n")
    .replace("\n", "|")
    .split("|")
)
NUMBERS = st.sampled_from([1, 2.5, 9_990_001, 9_990_002, 9_990_001.5, 9_990_003.5, 9_990_100, 9_990_001.25, -0.0, 0.0])
LEAVES = st.none() | st.booleans() | st.integers() | st.floats() | NUMBERS | WORDS | st.text(max_size=12)
KEYS = WORDS.filter(bool) | st.sampled_from(
    """
evse_id data name uid customer_name activity error message flow_id token id cards new login city actual_p1 schedule_id
Authorization default_card location x_coord result customer_id first_login_app full_name zipcode setting charge_points
""".split()
)
VALUES = st.recursive(
    LEAVES, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=4), max_leaves=12
)
NAMES = st.sampled_from("CH_STATUS CHARGE_POINTS CHARGE_CARDS ERROR ACCOUNT STATUS_REBOOT NEW START_SESSION".split())
FRAMES = st.builds(
    lambda key, name, rest: {key: name, **rest},
    st.sampled_from(["object", "command"]),
    NAMES,
    st.dictionaries(KEYS, VALUES, max_size=5),
)
TEXTS = st.lists(
    st.tuples(st.sampled_from(["sent", "received"]), (FRAMES | VALUES).map(json.dumps) | WORDS), max_size=6
)


class EarlierAnonymizer(EventAnonymizer):
    """Anonymizes as an earlier version of the package, whose spec declared nothing."""

    def __init__(self) -> None:
        models: dict[Direction, dict[str, Any]] = {"sent": {}, "received": {}}
        protocol, stand_ins = load_default_protocol(), StandIns((), PLACEHOLDER_EXAMPLES, PUBLIC_VALUES)
        marker = PrivateValueMarker(stand_ins, {}, protocol.placeholders)
        self._frames = FrameAnonymizer(protocol, models, stand_ins, marker)


def anonymize(
    frames: list[tuple[Any, str]], anonymizer_class: type[EventAnonymizer] = EventAnonymizer
) -> list[tuple[Any, str]]:
    """Anonymizes the frames of a recording, given and returned with their directions."""
    anonymizer = anonymizer_class()
    raw_events = [Raw(at=0.0, connection=1, direction=direction, data=text) for direction, text in frames]
    events = [anonymizer.anonymize(event) for event in raw_events]
    for event in events:
        json.loads(event_line(event)).keys()
    return [(event.direction, text_of(event)) for event in events if isinstance(event, Frame | Raw)]


def text_of(event: Frame | Raw) -> str:
    return json.dumps(event.message) if isinstance(event, Frame) else str(event.data)


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_anonymizing_twice_changes_nothing_more(frames: list[tuple[Any, str]]) -> None:
    once = anonymize(frames)
    assert anonymize(once) == once


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_recordings_of_an_earlier_version_are_not_changed(frames: list[tuple[Any, str]]) -> None:
    earlier = anonymize(frames, EarlierAnonymizer)
    assert anonymize(earlier) == earlier


def test_undeclared_fields_recorded_by_an_earlier_version_are_not_changed() -> None:
    status = {"evse_id": "BCU771234", "actual_p1": 16, "activity": "dreaming", "offline_since": "20240506 07:08:09"}
    status |= {"soc": 61, "phone": "+31 6 1234", "since": "20240607 07:08:09", "actual_kwh": 1.5, "range": 212.5}
    account = {"full_name": "Jan", "email": "jan@voorbeeld.nl", "tel": "0612345678", "also": "1234567", "pin": "Piet"}
    frames: list[dict[str, Any]] = [{"object": "CH_STATUS", "data": status}, {"object": "ACCOUNT"} | account]
    earlier = anonymize([("received", json.dumps(frame)) for frame in frames], EarlierAnonymizer)
    assert len(set(map(str, json.loads(earlier[0][1])["data"].values()))) == len(status)
    assert anonymize(earlier) == earlier


SECRETS = ["Q7secretQ7", "geheim@voorbeeld.nl", "BCU987654", "Wim de Wit", "10987654321"]


@settings(max_examples=100, deadline=None)
@given(st.lists(st.tuples(KEYS, st.sampled_from(SECRETS)), min_size=1, max_size=6), NAMES)
def test_undeclared_values_are_never_shown(fields: list[tuple[str, str]], name: str) -> None:
    inner: dict[str, Any] = {f"new {key}": value for key, value in fields}
    frames = [{"object": name, "undeclared": inner}, {"object": "ERROR", "message": " ".join(inner.values())}]
    shown = json.dumps(anonymize([("received", json.dumps(frame)) for frame in frames]))
    assert [secret for secret in SECRETS if secret in shown] == []
