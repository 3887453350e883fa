"""Tests that wrong arguments are refused in plain words."""

from __future__ import annotations

from typing import Annotated, ClassVar

import pytest
from pydantic import Field

from bluecurrent._runtime.core.errors import InvalidRequest
from bluecurrent._runtime.decoding.validation_error_texts import ValidValues
from bluecurrent._runtime.requests.request_base_class import Request

Clock = Annotated[str, Field(pattern="^[0-2][0-9]$"), ValidValues("an hour such as 07")]


class Brew(Request):
    COMMAND: ClassVar[str] = "BREW"

    at: Clock = "07"
    hours: list[Clock] = Field(default_factory=list)
    number: Clock | int = 1
    plain: Annotated[str, Field(pattern="^[a-z]+$")] = "a"
    leaves: int | float = 1


@pytest.mark.parametrize(
    ("arguments", "text"),
    [
        ({"at": "7"}, "BREW: at: Input should be an hour such as 07"),
        ({"at": 7}, "BREW: at: Input should be an hour such as 07"),
        ({"hours": ["07", "7"]}, "BREW: hours.1: Input should be an hour such as 07"),
        ({"number": "7"}, "BREW: number: Input should be an hour such as 07 or a valid integer"),
        ({"plain": "7"}, "BREW: plain: Input has the wrong format"),
        (
            {"at": "7", "plain": "7"},
            "BREW: at: Input should be an hour such as 07; plain: Input has the wrong format",
        ),
        ({"leaves": "7"}, "BREW: leaves: Input should be a valid integer or a valid number"),
    ],
)
def test_a_wrong_argument_is_described(arguments: dict[str, object], text: str) -> None:
    with pytest.raises(InvalidRequest) as caught:
        Brew.checked(**arguments)
    assert str(caught.value) == text
    assert caught.value.argument == next(iter(arguments))


def test_right_arguments_are_accepted() -> None:
    assert Brew.checked(at="08", hours=["09"], number="10", plain="b").wire()["hours"] == ["09"]
