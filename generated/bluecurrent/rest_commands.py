# generated from codegen/templates/package/rest_commands.py.j2 by `python -m codegen generate`; changes here are lost
"""Defines a class for each command over HTTP. It checks the arguments before anything is sent."""

from collections.abc import Mapping, Sequence
from typing import Annotated, Any, ClassVar, Literal

from pydantic import Field

from bluecurrent._runtime.decoding.field_metadata import field_metadata
from bluecurrent._runtime.decoding.validation_error_texts import ValidValues
from bluecurrent._runtime.requests import argument_formats
from bluecurrent._runtime.requests.request_base_class import Request
from bluecurrent.scalars import (
    DayWithoutZeros,
    EvseId,
    KilowattHour,
    TimeOfDay,
    TransactionOrder,
    Weekday,
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
        end: Last day. Whether it is inclusive is not known. A date, or text such as 1-7-2026. Not before start.
    """

    COMMAND: ClassVar[str] = "gettransactions"

    NOT_BEFORE: ClassVar[Mapping[str, tuple[str, Any]]] = {"end": ("start", DayWithoutZeros)}

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
    """Last day. Whether it is inclusive is not known. A date, or text such as 1-7-2026. Not before start."""


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


class Gethomeautomationkey(Request):
    """Read the API token of the account, which a user pastes into Home Assistant. Keep it as secret as a password.
    Certainty: code (a released client depends on it, on another endpoint: REST), from pybluecurrent 0.4.1."""

    COMMAND: ClassVar[str] = "gethomeautomationkey"


class Generatehomeautomationkey(Request):
    """Make a new API token for the account, and return it. Certainty: code (a released client depends on it, on
    another endpoint: REST), from pybluecurrent 0.4.1."""

    COMMAND: ClassVar[str] = "generatehomeautomationkey"


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


class Setdelayedcharging(Request):
    """Turn delayed charging on or off, over HTTP. On turns price-based charging off. Certainty: code (a released
    client depends on it, on another endpoint: REST), from pybluecurrent 0.4.1.

    Attributes:
        evse_id: Identity of the charge point. 1 to 64 visible ASCII characters, such as BCU100001.
        value: On or off.
    """

    COMMAND: ClassVar[str] = "setdelayedcharging"

    evse_id: EvseId
    """Identity of the charge point. 1 to 64 visible ASCII characters, such as BCU100001."""

    value: bool
    """On or off."""


class Savescheduledelayedcharging(Request):
    """Set the days and times of delayed charging, over HTTP. They act only while it is on. Certainty: code (a released
    client depends on it, on another endpoint: REST), from pybluecurrent 0.4.1.

    Attributes:
        evse_id: Identity of the charge point. 1 to 64 visible ASCII characters, such as BCU100001.
        start_time: Local time from which the car may charge. A time of day, such as 23:00.
        end_time: Local time at which charging must end. A time of day, such as 23:00.
        days: Days on which it applies, 1 (Monday) to 7 (Sunday). Each is a whole number from 1 to 7.
    """

    COMMAND: ClassVar[str] = "savescheduledelayedcharging"

    evse_id: EvseId
    """Identity of the charge point. 1 to 64 visible ASCII characters, such as BCU100001."""

    start_time: TimeOfDay
    """Local time from which the car may charge. A time of day, such as 23:00."""

    end_time: TimeOfDay
    """Local time at which charging must end. A time of day, such as 23:00."""

    days: Annotated[
        Annotated[Sequence[Weekday], Field(min_length=1)], argument_formats.collection, argument_formats.days_text
    ]
    """Days on which it applies, 1 (Monday) to 7 (Sunday). Each is a whole number from 1 to 7."""


class Setpricebasedcharging(Request):
    """Turn price-based charging on or off, over HTTP. On turns delayed charging off. Certainty: code (a released
    client depends on it, on another endpoint: REST), from pybluecurrent 0.4.1.

    Attributes:
        evse_id: Identity of the charge point. 1 to 64 visible ASCII characters, such as BCU100001.
        value: On or off.
    """

    COMMAND: ClassVar[str] = "setpricebasedcharging"

    evse_id: EvseId
    """Identity of the charge point. 1 to 64 visible ASCII characters, such as BCU100001."""

    value: bool
    """On or off."""


class Setpricebasedsettings(Request):
    """Set the departure time and the energy for price-based charging, over HTTP. The energies are numbers here.
    Certainty: code (a released client depends on it, on another endpoint: REST), from pybluecurrent 0.4.1.

    Attributes:
        evse_id: Identity of the charge point. 1 to 64 visible ASCII characters, such as BCU100001.
        expected_departure_time: Expected local departure time. A time of day, such as 23:00.
        expected_kwh: Energy wanted by the departure time. A number from 0 to 1000. Unit: kWh.
        minimum_kwh: Energy to charge immediately, whatever the price. A number from 0 to 1000. Unit: kWh.
    """

    COMMAND: ClassVar[str] = "setpricebasedsettings"

    evse_id: EvseId
    """Identity of the charge point. 1 to 64 visible ASCII characters, such as BCU100001."""

    expected_departure_time: TimeOfDay
    """Expected local departure time. A time of day, such as 23:00."""

    expected_kwh: Annotated[KilowattHour, field_metadata(unit="kWh")]
    """Energy wanted by the departure time. A number from 0 to 1000. Unit: kWh."""

    minimum_kwh: Annotated[KilowattHour, field_metadata(unit="kWh")]
    """Energy to charge immediately, whatever the price. A number from 0 to 1000. Unit: kWh."""


class Overridechargingprofiles(Request):
    """Ignore price-based charging and charge now, over HTTP, in this session only. It can't be undone. Certainty: code
    (a released client depends on it, on another endpoint: REST), from pybluecurrent 0.4.1.

    Attributes:
        boost: Always true.
        evse_id: Identity of the charge point. 1 to 64 visible ASCII characters, such as BCU100001.
    """

    COMMAND: ClassVar[str] = "overridechargingprofiles"

    boost: Literal[True] = True
    """Always true."""

    evse_id: EvseId
    """Identity of the charge point. 1 to 64 visible ASCII characters, such as BCU100001."""


class Overridedelayedchargingtimeout(Request):
    """Ignore delayed charging and charge now, over HTTP, in this session only. It can't be undone. Certainty: code (a
    released client depends on it, on another endpoint: REST), from pybluecurrent 0.4.1.

    Attributes:
        evse_id: Identity of the charge point. 1 to 64 visible ASCII characters, such as BCU100001.
    """

    COMMAND: ClassVar[str] = "overridedelayedchargingtimeout"

    evse_id: EvseId
    """Identity of the charge point. 1 to 64 visible ASCII characters, such as BCU100001."""


class Setinoperative(Request):
    """Block a socket of a charge point, over HTTP. The verdict is pushed on the WebSocket. Certainty: code (a released
    client depends on it, on another endpoint: REST), from pybluecurrent 0.4.1.

    Attributes:
        evse_id: Identity of the charge point. 1 to 64 visible ASCII characters, such as BCU100001.
        socket_id: Socket of the charge point (can be left out if there is only one). A whole number of 1 or more.
    """

    COMMAND: ClassVar[str] = "setinoperative"

    evse_id: Annotated[EvseId, Field(alias="chargepoint_id")]
    """Identity of the charge point. 1 to 64 visible ASCII characters, such as BCU100001."""

    socket_id: Annotated[int, Field(ge=1), ValidValues("a whole number of 1 or more")] | None = None
    """Socket of the charge point (can be left out if there is only one). A whole number of 1 or more."""


class Setoperative(Request):
    """Unblock a socket of a charge point, over HTTP. The verdict is pushed on the WebSocket. Certainty: code (a
    released client depends on it, on another endpoint: REST), from pybluecurrent 0.4.1.

    Attributes:
        evse_id: Identity of the charge point. 1 to 64 visible ASCII characters, such as BCU100001.
        socket_id: Socket of the charge point (can be left out if there is only one). A whole number of 1 or more.
    """

    COMMAND: ClassVar[str] = "setoperative"

    evse_id: Annotated[EvseId, Field(alias="chargepoint_id")]
    """Identity of the charge point. 1 to 64 visible ASCII characters, such as BCU100001."""

    socket_id: Annotated[int, Field(ge=1), ValidValues("a whole number of 1 or more")] | None = None
    """Socket of the charge point (can be left out if there is only one). A whole number of 1 or more."""


class Unlockconnector(Request):
    """Unlock the cable of a socket, over HTTP. Not for a portable U:MOVE without a fixed cable. An answer with success
    is all that confirms it. Certainty: code (a released client depends on it, on another endpoint: REST), from
    pybluecurrent 0.4.1.

    Attributes:
        evse_id: Identity of the charge point. 1 to 64 visible ASCII characters, such as BCU100001.
        socket_id: Socket of the charge point (can be left out if there is only one). A whole number of 1 or more.
        flow_id: Always this word, as the vendor's app sends it.
    """

    COMMAND: ClassVar[str] = "unlockconnector"

    evse_id: Annotated[EvseId, Field(alias="chargepoint_id")]
    """Identity of the charge point. 1 to 64 visible ASCII characters, such as BCU100001."""

    socket_id: Annotated[int, Field(ge=1), ValidValues("a whole number of 1 or more")] | None = None
    """Socket of the charge point (can be left out if there is only one). A whole number of 1 or more."""

    flow_id: Literal["flow"] = "flow"
    """Always this word, as the vendor's app sends it."""


COMMANDS: dict[str, type[Request]] = {
    "gettransactions": Gettransactions,
    "getcontracts": Getcontracts,
    "getgrids": Getgrids,
    "chargepointstatus": Chargepointstatus,
    "gethomeautomationkey": Gethomeautomationkey,
    "generatehomeautomationkey": Generatehomeautomationkey,
    "setcapacitytariff": Setcapacitytariff,
    "setdelayedcharging": Setdelayedcharging,
    "savescheduledelayedcharging": Savescheduledelayedcharging,
    "setpricebasedcharging": Setpricebasedcharging,
    "setpricebasedsettings": Setpricebasedsettings,
    "overridechargingprofiles": Overridechargingprofiles,
    "overridedelayedchargingtimeout": Overridedelayedchargingtimeout,
    "setinoperative": Setinoperative,
    "setoperative": Setoperative,
    "unlockconnector": Unlockconnector,
}
"""The class of each command, by its name."""


def load() -> None:
    """Builds the validators of all classes, which takes time; call it in a thread."""
    for command in COMMANDS.values():
        command.model_rebuild()
