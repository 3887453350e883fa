# generated from codegen/templates/package/rest_commands.py.j2 by `python -m codegen generate`; changes here are lost
"""Defines a class for each command over HTTP. It checks the arguments before anything is sent."""

from collections.abc import Mapping, Sequence
from typing import Annotated, Any, ClassVar, Literal

from pydantic import Field

from bluecurrent._runtime.decoding.field_metadata import field_metadata
from bluecurrent._runtime.decoding.validation_error_texts import ValidValues
from bluecurrent._runtime.requests import argument_formats
from bluecurrent._runtime.requests.command_base_class import Request
from bluecurrent.scalars import (
    DayWithoutZeros,
    EvseId,
    TransactionOrder,
)


class Gettransactions(Request):
    """Read a page of charging sessions and their costs, 25 at most. Only requests for one charge point were ever
    shown. Certainty: code (a released client depends on it, on another endpoint: REST), from pybluecurrent 0.4.1.

    Attributes:
        evse_ids: Identities of the charge points. Each is 1 to 64 visible ASCII characters, such as BCU100001.
        page: Number of the page, from 1. A whole number from 1 to 9999.
        sort_field: Field by which the sessions are sorted.
        order: Order of the sessions by their end, newest or oldest first.
        start: First day. Whether it is inclusive is not known. A date, or text such as 1-7-2026.
        end: Last day. Whether it is inclusive is not known. A date, or text such as 1-7-2026.
    """

    COMMAND: ClassVar[str] = "gettransactions"

    evse_ids: Annotated[
        Annotated[Sequence[EvseId], Field(min_length=1)], Field(alias="chargepoints"), argument_formats.collection
    ]
    """Identities of the charge points. Each is 1 to 64 visible ASCII characters, such as BCU100001."""

    page: Annotated[int, Field(ge=1, le=9999), ValidValues("a whole number from 1 to 9999")] = 1
    """Number of the page, from 1. A whole number from 1 to 9999."""

    sort_field: Literal["stoppedtimestamp"] = "stoppedtimestamp"
    """Field by which the sessions are sorted."""

    order: Annotated[
        TransactionOrder, Field(alias="sort_field_order"), argument_formats.sent_as({"newest": "DESC", "oldest": "ASC"})
    ] = "newest"
    """Order of the sessions by their end, newest or oldest first."""

    start: Annotated[
        Annotated[
            DayWithoutZeros,
            argument_formats.time,
            ValidValues("a date, or text such as 1-7-2026"),
            argument_formats.date("%-d-%-m-%Y"),
        ]
        | None,
        Field(alias="start_date"),
    ] = None
    """First day. Whether it is inclusive is not known. A date, or text such as 1-7-2026."""

    end: Annotated[
        Annotated[
            DayWithoutZeros,
            argument_formats.time,
            ValidValues("a date, or text such as 1-7-2026"),
            argument_formats.date("%-d-%-m-%Y"),
        ]
        | None,
        Field(alias="end_date"),
    ] = None
    """Last day. Whether it is inclusive is not known. A date, or text such as 1-7-2026."""


class Getcontracts(Request):
    """Read the contracts of the account. Certainty: code (a released client depends on it, on another endpoint: REST),
    from pybluecurrent 0.4.1."""

    COMMAND: ClassVar[str] = "getcontracts"


class Getgrids(Request):
    """Read the grid connections of the account, with their addresses. Certainty: code (a released client depends on
    it, on another endpoint: REST), from pybluecurrent 0.4.1."""

    COMMAND: ClassVar[str] = "getgrids"


class Chargepointstatus(Request):
    """Read the live status of each socket of a charge point. Certainty: recorded (the authors of the source recorded
    it from the service, on another endpoint: REST), from pybluecurrent 0.4.1.

    Attributes:
        evse_id: Identity of the charge point. 1 to 64 visible ASCII characters, such as BCU100001.
    """

    COMMAND: ClassVar[str] = "chargepointstatus"

    evse_id: EvseId
    """Identity of the charge point. 1 to 64 visible ASCII characters, such as BCU100001."""


class Setcapacitytariff(Request):
    """Turn the Belgian capacity tariff of a charge point on, with an energy limit, or off. The source says that it is
    not possible during a session. Certainty: code (a released client depends on it, on another endpoint: REST),
    from pybluecurrent 0.4.1.

    Attributes:
        evse_id: Identity of the charge point. 1 to 64 visible ASCII characters, such as BCU100001.
        value: On or off.
        capacitytariffmaxkwh: Energy limit. A number from 0.01 to 80. Required with value True, and not allowed
            otherwise. Unit: kWh.
    """

    COMMAND: ClassVar[str] = "setcapacitytariff"

    GIVEN_WITH: ClassVar[Mapping[str, Mapping[str, Any]]] = {"capacitytariffmaxkwh": {"value": True}}

    evse_id: EvseId
    """Identity of the charge point. 1 to 64 visible ASCII characters, such as BCU100001."""

    value: bool
    """On or off."""

    capacitytariffmaxkwh: Annotated[
        Annotated[int | float, Field(ge=0.01, le=80), ValidValues("a number from 0.01 to 80")] | None,
        field_metadata(unit="kWh"),
    ] = None
    """Energy limit. A number from 0.01 to 80. Required with value True, and not allowed otherwise. Unit: kWh."""


COMMANDS: dict[str, type[Request]] = {
    "gettransactions": Gettransactions,
    "getcontracts": Getcontracts,
    "getgrids": Getgrids,
    "chargepointstatus": Chargepointstatus,
    "setcapacitytariff": Setcapacitytariff,
}
"""The class of each command, by its name."""


def load() -> None:
    """Builds the validators of all classes, which takes time; call it in a thread."""
    for command in COMMANDS.values():
        command.model_rebuild()
