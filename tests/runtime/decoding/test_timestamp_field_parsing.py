"""Tests times given to a model in Python. The contract tests cover those in JSON."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from typing import Annotated, Any
from zoneinfo import ZoneInfo

import pytest
from pydantic import ValidationError

from bluecurrent._runtime.decoding.received_model_base_classes import ReceivedModel
from bluecurrent._runtime.decoding.timestamp_field_parsing import date_format, timestamp_format

NOON = datetime(2026, 1, 2, 12, tzinfo=UTC)


class Brew(ReceivedModel):
    at: Annotated[datetime, timestamp_format("Europe/Amsterdam", "iso")] | None = None
    bought: Annotated[date, date_format("iso")] | None = None


@pytest.mark.parametrize(
    "time", [NOON, NOON.astimezone(ZoneInfo("Asia/Tokyo")), NOON.astimezone(timezone(timedelta(hours=-3)))]
)
def test_an_aware_datetime_is_kept(time: datetime) -> None:
    assert Brew(at=time).at is time


def test_a_date_is_kept() -> None:
    assert Brew(bought=date(2026, 1, 2)).bought == date(2026, 1, 2)


def test_text_is_read_as_in_json() -> None:
    values = {"at": "2026-01-02T13:00:00", "bought": "2026-01-02"}
    assert Brew.model_validate(values) == Brew(at=NOON, bought=date(2026, 1, 2))
    assert Brew.model_validate({"at": "", "bought": " "}) == Brew()


@pytest.mark.parametrize(
    ("values", "text"),
    [
        ({"at": datetime(2026, 1, 2)}, "Input should be a datetime with a time zone, or text"),  # noqa: DTZ001
        ({"at": date(2026, 1, 2)}, "Input should be a datetime with a time zone, or text"),
        ({"at": 1767355200}, "Input should be a datetime with a time zone, or text"),
        ({"at": "tomorrow"}, "Value error, no known format of a timestamp"),
        ({"bought": NOON}, "Input should be a date without a time, or text"),
        ({"bought": 20260102}, "Input should be a date without a time, or text"),
    ],
)
def test_another_value_is_refused_in_words(values: dict[str, Any], text: str) -> None:
    with pytest.raises(ValidationError) as caught:
        Brew.model_validate(values)
    assert [error["msg"] for error in caught.value.errors()] == [text]


@pytest.mark.parametrize("text", ["0001-01-01T00:00:00", "9999-12-31T23:59:59-01:00"])
def test_a_time_that_no_program_could_convert_to_utc_is_refused(text: str) -> None:
    with pytest.raises(ValidationError, match="outside the years 1 to 9999"):
        Brew.model_validate({"at": text})


def test_a_number_in_json_is_refused() -> None:
    with pytest.raises(ValidationError, match="valid string"):
        Brew.model_validate_json('{"at": 1767355200}')


@pytest.mark.parametrize("brew", [Brew(at=NOON, bought=date(2026, 1, 2)), Brew(at=NOON), Brew()])
def test_dumped_data_is_accepted_again(brew: Brew) -> None:
    assert Brew.model_validate(brew.model_dump()) == brew
    assert Brew.model_validate(brew.model_dump(mode="json")) == brew
    assert Brew.model_validate_json(brew.model_dump_json()) == brew


class Bag(ReceivedModel):
    opened: Annotated[datetime, timestamp_format("Asia/Tokyo", "%d.%m.%Y %H.%M")] | None = None
    sold: Annotated[date, date_format("%d.%m.%Y")] | None = None


def test_written_times_are_read_again_in_any_format() -> None:
    bag = Bag.model_validate_json('{"opened": "02.01.2026 21.00", "sold": "02.01.2026"}')
    assert bag == Bag(opened=NOON, sold=date(2026, 1, 2))
    assert Bag.model_validate_json(bag.model_dump_json()) == bag
