# generated from codegen/templates/package/commands.py.j2 by `python -m codegen generate`; changes here are lost
"""Defines a class for each command. It checks the arguments before anything is sent."""

from collections.abc import Sequence
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from bluecurrent._runtime.decoding.field_metadata import field_metadata
from bluecurrent._runtime.decoding.validation_error_texts import ValidValues
from bluecurrent._runtime.requests import argument_formats
from bluecurrent._runtime.requests.request_base_class import Request
from bluecurrent.payloads import OverrideCurrentPayload, UpdatePriceBasedSettingsPayload
from bluecurrent.scalars import (
    Ampere,
    ApiToken,
    CardUid,
    EvseId,
    KilowattHour,
    Percentage,
    ScheduleId,
    ScheduleInteger,
    ScheduleNumber,
    TimeOfDay,
    Weekday,
    WeekdayCode,
)


class ValidateApiToken(Request):
    """Log in with an API token. Certainty: code (a released client depends on it), from bluecurrent-api 1.3.3.

    Attributes:
        api_token: API token, created in the driver portal. Visible ASCII characters with no blank before or after
            them.
    """

    COMMAND: ClassVar[str] = "VALIDATE_API_TOKEN"

    api_token: Annotated[ApiToken, field_metadata(sensitive=True), Field(alias="token")]
    """API token, created in the driver portal. Visible ASCII characters with no blank before or after them."""


class GetAccount(Request):
    """Read the account of the API token. Certainty: code (a released client depends on it), from bluecurrent-api
    1.3.3."""

    COMMAND: ClassVar[str] = "GET_ACCOUNT"


class Hello(Request):
    """Greet the service, which sends pushes only after that. A client greets by itself after every connect. Certainty:
    code (a released client depends on it), from bluecurrent-api 1.3.3.

    Attributes:
        header: Kind of client.
    """

    COMMAND: ClassVar[str] = "HELLO"

    header: Literal["homeassistant"] = "homeassistant"
    """Kind of client."""


class GetChargePoints(Request):
    """Read the charge points of the account. Certainty: code (a released client depends on it), from bluecurrent-api
    1.3.3."""

    COMMAND: ClassVar[str] = "GET_CHARGE_POINTS"


class GetChargeCards(Request):
    """Read the charge cards of the account. Certainty: code (a released client depends on it), from bluecurrent-api
    1.3.3.

    Attributes:
        limit: Maximum number of cards. A whole number from 1 to 100000.
    """

    COMMAND: ClassVar[str] = "GET_CHARGE_CARDS"

    limit: Annotated[int, Field(ge=1, le=100000), ValidValues("a whole number from 1 to 100000")] = 100
    """Maximum number of cards. A whole number from 1 to 100000."""


class GetChStatus(Request):
    """Read the live status of a charge point. The service pushes it again when it changes. Certainty: code (a released
    client depends on it), from bluecurrent-api 1.3.3.

    Attributes:
        evse_id: Identity of the charge point. 1 to 64 visible ASCII characters, such as BCU100001.
    """

    COMMAND: ClassVar[str] = "GET_CH_STATUS"

    evse_id: EvseId
    """Identity of the charge point. 1 to 64 visible ASCII characters, such as BCU100001."""


class GetChSettings(Request):
    """Read the settings of a charge point. Certainty: code (a released client depends on it), from bluecurrent-api
    1.3.3.

    Attributes:
        evse_id: Identity of the charge point. 1 to 64 visible ASCII characters, such as BCU100001.
    """

    COMMAND: ClassVar[str] = "GET_CH_SETTINGS"

    evse_id: EvseId
    """Identity of the charge point. 1 to 64 visible ASCII characters, such as BCU100001."""


class GetGridStatus(Request):
    """Read the currents and limits of the grid connection behind a charge point. Certainty: code (a released client
    depends on it), from bluecurrent-api 1.3.3.

    Attributes:
        evse_id: Identity of the charge point. 1 to 64 visible ASCII characters, such as BCU100001.
    """

    COMMAND: ClassVar[str] = "GET_GRID_STATUS"

    evse_id: EvseId
    """Identity of the charge point. 1 to 64 visible ASCII characters, such as BCU100001."""


class ListOverrideCurrent(Request):
    """List the scheduled overrides of the charging current. Certainty: code (a released client depends on it), from
    bluecurrent-api 1.3.3."""

    COMMAND: ClassVar[str] = "LIST_OVERRIDE_CURRENT"


class GetSustainabilityStatus(Request):
    """Read how much CO2 the account's charging has saved (not verified on this endpoint). Certainty: code (a released
    client depends on it, on another endpoint: appserver/2.0), from pybluecurrent 0.4.1."""

    COMMAND: ClassVar[str] = "GET_SUSTAINABILITY_STATUS"


class SetPublicCharging(Request):
    """Allow only linked charge cards at a charge point, or any card. Certainty: code (a released client depends on
    it), from bluecurrent-api 1.3.3.

    Attributes:
        evse_id: Identity of the charge point. 1 to 64 visible ASCII characters, such as BCU100001.
        value: On: linked charge cards only. Off: any card.
    """

    COMMAND: ClassVar[str] = "SET_PUBLIC_CHARGING"

    evse_id: EvseId
    """Identity of the charge point. 1 to 64 visible ASCII characters, such as BCU100001."""

    value: Annotated[bool, argument_formats.negated]
    """On: linked charge cards only. Off: any card."""


class SetPlugAndCharge(Request):
    """Turn plug and charge on or off. When on, plugging in a cable starts a session without a card. Certainty: code (a
    released client depends on it), from bluecurrent-api 1.3.3.

    Attributes:
        evse_id: Identity of the charge point. 1 to 64 visible ASCII characters, such as BCU100001.
        value: On or off.
    """

    COMMAND: ClassVar[str] = "SET_PLUG_AND_CHARGE"

    evse_id: EvseId
    """Identity of the charge point. 1 to 64 visible ASCII characters, such as BCU100001."""

    value: bool
    """On or off."""


class SetPlugAndChargeChargeCard(Request):
    """Choose the charge card of plug and charge (not verified on this endpoint). Certainty: code (a released client
    depends on it, on another endpoint: appserver/2.0), from pybluecurrent 0.4.1.

    Attributes:
        evse_id: Identity of the charge point. 1 to 64 visible ASCII characters, such as BCU100001.
        uid: Uid of the charge card. BCU-APP stands for no card. 1 to 64 visible ASCII characters.
    """

    COMMAND: ClassVar[str] = "SET_PLUG_AND_CHARGE_CHARGE_CARD"

    evse_id: EvseId
    """Identity of the charge point. 1 to 64 visible ASCII characters, such as BCU100001."""

    uid: Annotated[CardUid, field_metadata(sensitive=True), Field(alias="token_uid")]
    """Uid of the charge card. BCU-APP stands for no card. 1 to 64 visible ASCII characters."""


class SetInoperative(Request):
    """Block a charge point. Certainty: code (a released client depends on it), from bluecurrent-api 1.3.3.

    Attributes:
        evse_id: Identity of the charge point. 1 to 64 visible ASCII characters, such as BCU100001.
    """

    COMMAND: ClassVar[str] = "SET_INOPERATIVE"

    evse_id: EvseId
    """Identity of the charge point. 1 to 64 visible ASCII characters, such as BCU100001."""


class SetOperative(Request):
    """Unblock a charge point. Certainty: code (a released client depends on it), from bluecurrent-api 1.3.3.

    Attributes:
        evse_id: Identity of the charge point. 1 to 64 visible ASCII characters, such as BCU100001.
    """

    COMMAND: ClassVar[str] = "SET_OPERATIVE"

    evse_id: EvseId
    """Identity of the charge point. 1 to 64 visible ASCII characters, such as BCU100001."""


class SoftReset(Request):
    """Restart the software of a charge point, but not its hardware. Certainty: code (a released client depends on it),
    from bluecurrent-api 1.3.3.

    Attributes:
        evse_id: Identity of the charge point. 1 to 64 visible ASCII characters, such as BCU100001.
    """

    COMMAND: ClassVar[str] = "SOFT_RESET"

    evse_id: EvseId
    """Identity of the charge point. 1 to 64 visible ASCII characters, such as BCU100001."""


class Reboot(Request):
    """Restart a charge point. Certainty: code (a released client depends on it), from bluecurrent-api 1.3.3.

    Attributes:
        evse_id: Identity of the charge point. 1 to 64 visible ASCII characters, such as BCU100001.
    """

    COMMAND: ClassVar[str] = "REBOOT"

    evse_id: EvseId
    """Identity of the charge point. 1 to 64 visible ASCII characters, such as BCU100001."""


class StartSession(Request):
    """Start a charging session at a charge point. Certainty: code (a released client depends on it), from bluecurrent-
    api 1.3.3.

    Attributes:
        evse_id: Identity of the charge point. 1 to 64 visible ASCII characters, such as BCU100001.
        card_uid: Uid of the charge card that pays. BCU-APP stands for no card (the session is not reimbursed). 1 to
            64 visible ASCII characters.
    """

    COMMAND: ClassVar[str] = "START_SESSION"

    evse_id: EvseId
    """Identity of the charge point. 1 to 64 visible ASCII characters, such as BCU100001."""

    card_uid: Annotated[CardUid, field_metadata(sensitive=True), Field(alias="session_token")]
    """Uid of the charge card that pays. BCU-APP stands for no card (the session is not reimbursed). 1 to 64 visible
    ASCII characters."""


class StopSession(Request):
    """Stop the charging session at a charge point. Certainty: code (a released client depends on it), from
    bluecurrent-api 1.3.3.

    Attributes:
        evse_id: Identity of the charge point. 1 to 64 visible ASCII characters, such as BCU100001.
    """

    COMMAND: ClassVar[str] = "STOP_SESSION"

    evse_id: EvseId
    """Identity of the charge point. 1 to 64 visible ASCII characters, such as BCU100001."""


class UnlockConnector(Request):
    """Unlock the cable (U:MOVE only; not verified on this endpoint). Certainty: code (a released client depends on it,
    on another endpoint: appserver/2.0), from pybluecurrent up to 0.3.0.

    Attributes:
        evse_id: Identity of the charge point. 1 to 64 visible ASCII characters, such as BCU100001.
    """

    COMMAND: ClassVar[str] = "UNLOCK_CONNECTOR"

    evse_id: EvseId
    """Identity of the charge point. 1 to 64 visible ASCII characters, such as BCU100001."""


class SetDelayedCharging(Request):
    """Turn delayed charging on or off. On makes it the smart-charging profile. Certainty: code (a released client
    depends on it), from bluecurrent-api 1.3.3.

    Attributes:
        evse_id: Identity of the charge point. 1 to 64 visible ASCII characters, such as BCU100001.
        value: On or off.
    """

    COMMAND: ClassVar[str] = "SET_DELAYED_CHARGING"

    evse_id: EvseId
    """Identity of the charge point. 1 to 64 visible ASCII characters, such as BCU100001."""

    value: bool
    """On or off."""


class SaveScheduleDelayedCharging(Request):
    """Set the days and times of delayed charging. The effect of equal times is not known. Certainty: code (a released
    client depends on it), from bluecurrent-api 1.3.3.

    Attributes:
        evse_id: Identity of the charge point. 1 to 64 visible ASCII characters, such as BCU100001.
        days: Days on which it applies, 1 (Monday) to 7 (Sunday). Each is a whole number from 1 to 7.
        start_time: Local time from which the car may charge. A time of day, such as 23:00.
        end_time: Local time at which charging must end. A time of day, such as 23:00.
    """

    COMMAND: ClassVar[str] = "SAVE_SCHEDULE_DELAYED_CHARGING"

    evse_id: EvseId
    """Identity of the charge point. 1 to 64 visible ASCII characters, such as BCU100001."""

    days: Annotated[
        Annotated[Sequence[Weekday], Field(min_length=1)], argument_formats.collection, argument_formats.days_text
    ]
    """Days on which it applies, 1 (Monday) to 7 (Sunday). Each is a whole number from 1 to 7."""

    start_time: TimeOfDay
    """Local time from which the car may charge. A time of day, such as 23:00."""

    end_time: TimeOfDay
    """Local time at which charging must end. A time of day, such as 23:00."""


class SetPriceBasedCharging(Request):
    """Turn price-based charging on or off. On makes it the smart-charging profile. Certainty: code (a released client
    depends on it), from bluecurrent-api 1.3.3.

    Attributes:
        evse_id: Identity of the charge point. 1 to 64 visible ASCII characters, such as BCU100001.
        value: On or off.
    """

    COMMAND: ClassVar[str] = "SET_PRICE_BASED_CHARGING"

    evse_id: EvseId
    """Identity of the charge point. 1 to 64 visible ASCII characters, such as BCU100001."""

    value: bool
    """On or off."""


class SetPriceBasedSettings(Request):
    """Set the departure time and the energy for price-based charging (older command). Certainty: code (a released
    client depends on it), from bluecurrent-api up to 1.3.2.

    Attributes:
        evse_id: Identity of the charge point. 1 to 64 visible ASCII characters, such as BCU100001.
        expected_departure_time: Expected local departure time. A time of day, such as 23:00.
        expected_kwh: Energy wanted by the departure time. A number from 0 to 1000. Unit: kWh.
        minimum_kwh: Energy to charge immediately, whatever the price. A number from 0 to 1000. Unit: kWh.
    """

    COMMAND: ClassVar[str] = "SET_PRICE_BASED_SETTINGS"

    evse_id: EvseId
    """Identity of the charge point. 1 to 64 visible ASCII characters, such as BCU100001."""

    expected_departure_time: TimeOfDay
    """Expected local departure time. A time of day, such as 23:00."""

    expected_kwh: Annotated[KilowattHour, field_metadata(unit="kWh"), argument_formats.decimal_text]
    """Energy wanted by the departure time. A number from 0 to 1000. Unit: kWh."""

    minimum_kwh: Annotated[KilowattHour, field_metadata(unit="kWh"), argument_formats.decimal_text]
    """Energy to charge immediately, whatever the price. A number from 0 to 1000. Unit: kWh."""


class PatchPriceBasedChargingSettings(Request):
    """Change settings of price-based charging (newer command). Certainty: code (a released client depends on it), from
    bluecurrent-api 1.3.3.

    Attributes:
        evse_id: Identity of the charge point. 1 to 64 visible ASCII characters, such as BCU100001.
        expected_departure_time: Expected local departure time. A time of day, such as 23:00.
        current_battery_percentage: Battery level of the car. A whole number from 0 to 100. Unit: %.
        minimum_percentage: Charge to this level immediately, whatever the price. A whole number from 0 to 100.
            Unit: %.
        battery_size_kwh: Battery capacity of the car. A number from 0 to 1000. Unit: kWh.
    """

    COMMAND: ClassVar[str] = "PATCH_PRICE_BASED_CHARGING_SETTINGS"

    PAYLOAD: ClassVar[type | None] = UpdatePriceBasedSettingsPayload

    NON_EMPTY_PAYLOAD: ClassVar[bool] = True

    evse_id: EvseId
    """Identity of the charge point. 1 to 64 visible ASCII characters, such as BCU100001."""

    expected_departure_time: TimeOfDay | None = None
    """Expected local departure time. A time of day, such as 23:00."""

    current_battery_percentage: Annotated[
        Percentage | None, field_metadata(unit="%"), Field(alias="current_battery_pct")
    ] = None
    """Battery level of the car. A whole number from 0 to 100. Unit: %."""

    minimum_percentage: Annotated[Percentage | None, field_metadata(unit="%"), Field(alias="minimum_pct")] = None
    """Charge to this level immediately, whatever the price. A whole number from 0 to 100. Unit: %."""

    battery_size_kwh: Annotated[KilowattHour | None, field_metadata(unit="kWh")] = None
    """Battery capacity of the car. A number from 0 to 1000. Unit: kWh."""


class OverrideChargingProfiles(Request):
    """Ignore price-based charging and charge now, or follow it again. Certainty: code (a released client depends on
    it), from bluecurrent-api 1.3.3.

    Attributes:
        evse_id: Identity of the charge point. 1 to 64 visible ASCII characters, such as BCU100001.
        value: On: charge now. Off: follow price-based charging again.
    """

    COMMAND: ClassVar[str] = "OVERRIDE_CHARGING_PROFILES"

    evse_id: EvseId
    """Identity of the charge point. 1 to 64 visible ASCII characters, such as BCU100001."""

    value: bool
    """On: charge now. Off: follow price-based charging again."""


class OverrideDelayedChargingTimeout(Request):
    """Ignore delayed charging and charge now, or follow it again. Certainty: code (a released client depends on it),
    from bluecurrent-api 1.3.3.

    Attributes:
        evse_id: Identity of the charge point. 1 to 64 visible ASCII characters, such as BCU100001.
        value: On: charge now. Off: follow delayed charging again.
    """

    COMMAND: ClassVar[str] = "OVERRIDE_DELAYED_CHARGING_TIMEOUT"

    evse_id: EvseId
    """Identity of the charge point. 1 to 64 visible ASCII characters, such as BCU100001."""

    value: bool
    """On: charge now. Off: follow delayed charging again."""


class PostSetOverrideCurrent(Request):
    """Schedule an override of the charging current. Certainty: code (a released client depends on it), from
    bluecurrent-api 1.3.3.

    Attributes:
        chargepoints: Charge points to which it applies. Each is 1 to 64 visible ASCII characters, such as
            BCU100001.
        overridestarttime: Local start time. A time of day, such as 23:00.
        overridestartdays: Days on which it starts.
        overridestoptime: Local end time. A time of day, such as 23:00.
        overridestopdays: Days on which it ends.
        overridevalue: Charging current. A number from 0 to 70. Unit: A.
    """

    COMMAND: ClassVar[str] = "POST_SET_OVERRIDE_CURRENT"

    PAYLOAD: ClassVar[type | None] = OverrideCurrentPayload

    chargepoints: Annotated[Annotated[Sequence[EvseId], Field(min_length=1)], argument_formats.collection]
    """Charge points to which it applies. Each is 1 to 64 visible ASCII characters, such as BCU100001."""

    overridestarttime: TimeOfDay
    """Local start time. A time of day, such as 23:00."""

    overridestartdays: Annotated[Annotated[Sequence[WeekdayCode], Field(min_length=1)], argument_formats.collection]
    """Days on which it starts."""

    overridestoptime: TimeOfDay
    """Local end time. A time of day, such as 23:00."""

    overridestopdays: Annotated[Annotated[Sequence[WeekdayCode], Field(min_length=1)], argument_formats.collection]
    """Days on which it ends."""

    overridevalue: Annotated[Ampere, field_metadata(unit="A")]
    """Charging current. A number from 0 to 70. Unit: A."""


class PostEditOverrideCurrent(Request):
    """Change a scheduled override of the charging current. Certainty: code (a released client depends on it), from
    bluecurrent-api 1.3.3.

    Attributes:
        schedule_id: Identity of the schedule. 1 to 64 visible ASCII characters, such as 1, or a whole number from 0
            to 999999999999999999.
        chargepoints: Charge points to which it applies. Each is 1 to 64 visible ASCII characters, such as
            BCU100001.
        overridestarttime: Local start time. A time of day, such as 23:00.
        overridestartdays: Days on which it starts.
        overridestoptime: Local end time. A time of day, such as 23:00.
        overridestopdays: Days on which it ends.
        overridevalue: Charging current. A number from 0 to 70. Unit: A.
    """

    COMMAND: ClassVar[str] = "POST_EDIT_OVERRIDE_CURRENT"

    PAYLOAD: ClassVar[type | None] = OverrideCurrentPayload

    schedule_id: ScheduleId | ScheduleInteger
    """Identity of the schedule. 1 to 64 visible ASCII characters, such as 1, or a whole number from 0 to
    999999999999999999."""

    chargepoints: Annotated[Annotated[Sequence[EvseId], Field(min_length=1)], argument_formats.collection]
    """Charge points to which it applies. Each is 1 to 64 visible ASCII characters, such as BCU100001."""

    overridestarttime: TimeOfDay
    """Local start time. A time of day, such as 23:00."""

    overridestartdays: Annotated[Annotated[Sequence[WeekdayCode], Field(min_length=1)], argument_formats.collection]
    """Days on which it starts."""

    overridestoptime: TimeOfDay
    """Local end time. A time of day, such as 23:00."""

    overridestopdays: Annotated[Annotated[Sequence[WeekdayCode], Field(min_length=1)], argument_formats.collection]
    """Days on which it ends."""

    overridevalue: Annotated[Ampere, field_metadata(unit="A")]
    """Charging current. A number from 0 to 70. Unit: A."""


class PostClearOverrideCurrent(Request):
    """Delete a scheduled override of the charging current. Certainty: code (a released client depends on it), from
    bluecurrent-api 1.3.3.

    Attributes:
        schedule_id: Identity of the schedule. A whole number, such as 1, or a whole number from 0 to
            999999999999999999.
    """

    COMMAND: ClassVar[str] = "POST_CLEAR_OVERRIDE_CURRENT"

    schedule_id: Annotated[ScheduleNumber | ScheduleInteger, argument_formats.integer]
    """Identity of the schedule. A whole number, such as 1, or a whole number from 0 to 999999999999999999."""


COMMANDS: dict[str, type[Request]] = {
    "VALIDATE_API_TOKEN": ValidateApiToken,
    "GET_ACCOUNT": GetAccount,
    "HELLO": Hello,
    "GET_CHARGE_POINTS": GetChargePoints,
    "GET_CHARGE_CARDS": GetChargeCards,
    "GET_CH_STATUS": GetChStatus,
    "GET_CH_SETTINGS": GetChSettings,
    "GET_GRID_STATUS": GetGridStatus,
    "LIST_OVERRIDE_CURRENT": ListOverrideCurrent,
    "GET_SUSTAINABILITY_STATUS": GetSustainabilityStatus,
    "SET_PUBLIC_CHARGING": SetPublicCharging,
    "SET_PLUG_AND_CHARGE": SetPlugAndCharge,
    "SET_PLUG_AND_CHARGE_CHARGE_CARD": SetPlugAndChargeChargeCard,
    "SET_INOPERATIVE": SetInoperative,
    "SET_OPERATIVE": SetOperative,
    "SOFT_RESET": SoftReset,
    "REBOOT": Reboot,
    "START_SESSION": StartSession,
    "STOP_SESSION": StopSession,
    "UNLOCK_CONNECTOR": UnlockConnector,
    "SET_DELAYED_CHARGING": SetDelayedCharging,
    "SAVE_SCHEDULE_DELAYED_CHARGING": SaveScheduleDelayedCharging,
    "SET_PRICE_BASED_CHARGING": SetPriceBasedCharging,
    "SET_PRICE_BASED_SETTINGS": SetPriceBasedSettings,
    "PATCH_PRICE_BASED_CHARGING_SETTINGS": PatchPriceBasedChargingSettings,
    "OVERRIDE_CHARGING_PROFILES": OverrideChargingProfiles,
    "OVERRIDE_DELAYED_CHARGING_TIMEOUT": OverrideDelayedChargingTimeout,
    "POST_SET_OVERRIDE_CURRENT": PostSetOverrideCurrent,
    "POST_EDIT_OVERRIDE_CURRENT": PostEditOverrideCurrent,
    "POST_CLEAR_OVERRIDE_CURRENT": PostClearOverrideCurrent,
}
"""The class of each command, by its name on the wire."""


def load() -> None:
    """Builds the validators of all classes, which takes time; call it in a thread."""
    for command in COMMANDS.values():
        command.model_rebuild()
