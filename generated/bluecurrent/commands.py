# generated from codegen/templates/package/commands.py.j2 by `python -m codegen generate`; changes here are lost
"""What is sent: a class for each command, whose arguments are checked before a byte leaves."""

from collections.abc import Sequence
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from bluecurrent._runtime.decoding.field_metadata import field_metadata
from bluecurrent._runtime.requests import argument_formats
from bluecurrent._runtime.requests.request import Request
from bluecurrent.payloads import OverrideCurrentPayload, UpdatePriceBasedSettingsPayload
from bluecurrent.scalars import (
    Ampere,
    ApiToken,
    CardUid,
    EvseId,
    KilowattHour,
    Percentage,
    ScheduleId,
    ScheduleNumber,
    TimeOfDay,
    Weekday,
    WeekdayCode,
)


class ValidateApiToken(Request):
    """Log in with an API token. Known: code (a released client depends on it)."""

    COMMAND: ClassVar[str] = "VALIDATE_API_TOKEN"

    api_token: Annotated[Annotated[ApiToken, Field(alias="token")], field_metadata(sensitive=True)]
    """The API token, made in the driver portal."""


class GetAccount(Request):
    """Read the account that the API token belongs to. Known: recorded (seen in messages recorded from the service)."""

    COMMAND: ClassVar[str] = "GET_ACCOUNT"


class Hello(Request):
    """Greet the service; it pushes only after this. The connection does it by itself. Known: code (a released client
    depends on it)."""

    COMMAND: ClassVar[str] = "HELLO"

    header: Literal["homeassistant"] = "homeassistant"
    """What kind of client it is."""


class GetChargePoints(Request):
    """Read the charge points of the account. Known: recorded (seen in messages recorded from the service)."""

    COMMAND: ClassVar[str] = "GET_CHARGE_POINTS"


class GetChargeCards(Request):
    """Read the charge cards of the account. Known: recorded (seen in messages recorded from the service)."""

    COMMAND: ClassVar[str] = "GET_CHARGE_CARDS"

    limit: Annotated[int, Field(ge=1, le=100000)] = 100
    """How many to read at the most."""


class GetChStatus(Request):
    """Read what a charge point is doing right now; pushes follow when it changes. Known: recorded (seen in messages
    recorded from the service)."""

    COMMAND: ClassVar[str] = "GET_CH_STATUS"

    evse_id: EvseId
    """The charge point's identity."""


class GetChSettings(Request):
    """Read the settings of a charge point. Known: recorded (seen in messages recorded from the service)."""

    COMMAND: ClassVar[str] = "GET_CH_SETTINGS"

    evse_id: EvseId
    """The charge point's identity."""


class GetGridStatus(Request):
    """Read the state of the grid connection behind a charge point. Known: recorded (seen in messages recorded from the
    service)."""

    COMMAND: ClassVar[str] = "GET_GRID_STATUS"

    evse_id: EvseId
    """The charge point's identity."""


class ListOverrideCurrent(Request):
    """Read the overrides of the current that the user has set. Known: code (a released client depends on it)."""

    COMMAND: ClassVar[str] = "LIST_OVERRIDE_CURRENT"


class GetSustainabilityStatus(Request):
    """Read what the account's charging has done for the climate; shown on another endpoint of the same host. Known:
    recorded (seen in messages recorded from the service)."""

    COMMAND: ClassVar[str] = "GET_SUSTAINABILITY_STATUS"


class SetPublicCharging(Request):
    """Let only linked charge cards charge here, or any card. Known: code (a released client depends on it)."""

    COMMAND: ClassVar[str] = "SET_PUBLIC_CHARGING"

    evse_id: EvseId
    """The charge point's identity."""

    value: Annotated[bool, argument_formats.negated]
    """True for linked charge cards only."""


class SetPlugAndCharge(Request):
    """Let a session start without a card when a cable is plugged in, or not. Known: code (a released client depends on
    it)."""

    COMMAND: ClassVar[str] = "SET_PLUG_AND_CHARGE"

    evse_id: EvseId
    """The charge point's identity."""

    value: bool
    """True for on, False for off."""


class SetPlugAndChargeChargeCard(Request):
    """Choose the card that plug and charge uses; shown on another endpoint of the same host. Known: code (a released
    client depends on it)."""

    COMMAND: ClassVar[str] = "SET_PLUG_AND_CHARGE_CHARGE_CARD"

    evse_id: EvseId
    """The charge point's identity."""

    uid: Annotated[Annotated[CardUid, Field(alias="token_uid")], field_metadata(sensitive=True)]
    """The card's uid; BCU-APP for no card."""


class SetInoperative(Request):
    """Block a charge point. Known: code (a released client depends on it)."""

    COMMAND: ClassVar[str] = "SET_INOPERATIVE"

    evse_id: EvseId
    """The charge point's identity."""


class SetOperative(Request):
    """Unblock a charge point. Known: code (a released client depends on it)."""

    COMMAND: ClassVar[str] = "SET_OPERATIVE"

    evse_id: EvseId
    """The charge point's identity."""


class SoftReset(Request):
    """Reset a charge point without restarting its hardware. Known: code (a released client depends on it)."""

    COMMAND: ClassVar[str] = "SOFT_RESET"

    evse_id: EvseId
    """The charge point's identity."""


class Reboot(Request):
    """Restart a charge point. Known: code (a released client depends on it)."""

    COMMAND: ClassVar[str] = "REBOOT"

    evse_id: EvseId
    """The charge point's identity."""


class StartSession(Request):
    """Start a charge session at a charge point. Known: code (a released client depends on it)."""

    COMMAND: ClassVar[str] = "START_SESSION"

    evse_id: EvseId
    """The charge point's identity."""

    card_uid: Annotated[Annotated[CardUid, Field(alias="session_token")], field_metadata(sensitive=True)]
    """The uid of the card that pays; BCU-APP for no card (not reimbursed)."""


class StopSession(Request):
    """Stop the charge session at a charge point. Known: code (a released client depends on it)."""

    COMMAND: ClassVar[str] = "STOP_SESSION"

    evse_id: EvseId
    """The charge point's identity."""


class UnlockConnector(Request):
    """Let go of the cable; shown on another endpoint of the same host, and only U:MOVE charge points answer. Known:
    code (a released client depends on it)."""

    COMMAND: ClassVar[str] = "UNLOCK_CONNECTOR"

    evse_id: EvseId
    """The charge point's identity."""


class SetDelayedCharging(Request):
    """Turn delayed charging on or off; on makes it the smart-charging profile. Known: code (a released client depends
    on it)."""

    COMMAND: ClassVar[str] = "SET_DELAYED_CHARGING"

    evse_id: EvseId
    """The charge point's identity."""

    value: bool
    """True for on, False for off."""


class SaveScheduleDelayedCharging(Request):
    """Set the days and hours of delayed charging. Known: code (a released client depends on it)."""

    COMMAND: ClassVar[str] = "SAVE_SCHEDULE_DELAYED_CHARGING"

    evse_id: EvseId
    """The charge point's identity."""

    days: Annotated[Sequence[Weekday], argument_formats.days_text]
    """The days it applies to, 1 (Monday) to 7 (Sunday)."""

    start_time: TimeOfDay
    """Local time at which charging may start."""

    end_time: TimeOfDay
    """Local time at which it must end."""


class SetPriceBasedCharging(Request):
    """Turn price-based charging on or off; on makes it the smart-charging profile. Known: code (a released client
    depends on it)."""

    COMMAND: ClassVar[str] = "SET_PRICE_BASED_CHARGING"

    evse_id: EvseId
    """The charge point's identity."""

    value: bool
    """True for on, False for off."""


class SetPriceBasedSettings(Request):
    """Set when the car leaves and what it needs by then; the older of two commands. Known: code (a released client
    depends on it)."""

    COMMAND: ClassVar[str] = "SET_PRICE_BASED_SETTINGS"

    evse_id: EvseId
    """The charge point's identity."""

    expected_departure_time: TimeOfDay
    """Local time at which the car is expected to leave."""

    expected_kwh: Annotated[KilowattHour, field_metadata(unit="kWh"), argument_formats.decimal_text]
    """Energy wanted by then. Unit: kWh."""

    minimum_kwh: Annotated[KilowattHour, field_metadata(unit="kWh"), argument_formats.decimal_text]
    """Energy to charge at once whatever it costs. Unit: kWh."""


class PatchPriceBasedChargingSettings(Request):
    """Change the settings of price-based charging; the newer of two commands. Known: code (a released client depends
    on it)."""

    COMMAND: ClassVar[str] = "PATCH_PRICE_BASED_CHARGING_SETTINGS"

    PAYLOAD: ClassVar[type | None] = UpdatePriceBasedSettingsPayload

    evse_id: EvseId
    """The charge point's identity."""

    expected_departure_time: TimeOfDay | None = None
    """Local time at which the car is expected to leave."""

    current_battery_percentage: Annotated[
        Annotated[Percentage | None, Field(alias="current_battery_pct")], field_metadata(unit="%")
    ] = None
    """How full the car's battery is. Unit: %."""

    minimum_percentage: Annotated[
        Annotated[Percentage | None, Field(alias="minimum_pct")], field_metadata(unit="%")
    ] = None
    """How full it is charged at once whatever it costs. Unit: %."""

    battery_size_kwh: Annotated[KilowattHour | None, field_metadata(unit="kWh")] = None
    """How much the car's battery holds. Unit: kWh."""


class OverrideChargingProfiles(Request):
    """Charge at once whatever price-based charging says, or let it rule again. Known: code (a released client depends
    on it)."""

    COMMAND: ClassVar[str] = "OVERRIDE_CHARGING_PROFILES"

    evse_id: EvseId
    """The charge point's identity."""

    value: bool
    """True for on, False for off."""


class OverrideDelayedChargingTimeout(Request):
    """Charge at once whatever delayed charging says, or let it rule again. Known: code (a released client depends on
    it)."""

    COMMAND: ClassVar[str] = "OVERRIDE_DELAYED_CHARGING_TIMEOUT"

    evse_id: EvseId
    """The charge point's identity."""

    value: bool
    """True for on, False for off."""


class PostSetOverrideCurrent(Request):
    """Schedule an override of the current that charge points may use. Known: code (a released client depends on it)."""

    COMMAND: ClassVar[str] = "POST_SET_OVERRIDE_CURRENT"

    PAYLOAD: ClassVar[type | None] = OverrideCurrentPayload

    chargepoints: Sequence[EvseId]
    """The charge points it applies to."""

    overridestarttime: TimeOfDay
    """Local time at which it starts."""

    overridestartdays: Sequence[WeekdayCode]
    """The days it starts on."""

    overridestoptime: TimeOfDay
    """Local time at which it stops."""

    overridestopdays: Sequence[WeekdayCode]
    """The days it stops on."""

    overridevalue: Annotated[Ampere, field_metadata(unit="A")]
    """The current to charge with. Unit: A."""


class PostEditOverrideCurrent(Request):
    """Change a scheduled override of the current. Known: code (a released client depends on it)."""

    COMMAND: ClassVar[str] = "POST_EDIT_OVERRIDE_CURRENT"

    PAYLOAD: ClassVar[type | None] = OverrideCurrentPayload

    schedule_id: ScheduleId | int
    """The schedule's identity."""

    chargepoints: Sequence[EvseId]
    """The charge points it applies to."""

    overridestarttime: TimeOfDay
    """Local time at which it starts."""

    overridestartdays: Sequence[WeekdayCode]
    """The days it starts on."""

    overridestoptime: TimeOfDay
    """Local time at which it stops."""

    overridestopdays: Sequence[WeekdayCode]
    """The days it stops on."""

    overridevalue: Annotated[Ampere, field_metadata(unit="A")]
    """The current to charge with. Unit: A."""


class PostClearOverrideCurrent(Request):
    """Clear a scheduled override of the current. Known: code (a released client depends on it)."""

    COMMAND: ClassVar[str] = "POST_CLEAR_OVERRIDE_CURRENT"

    schedule_id: Annotated[ScheduleNumber | int, argument_formats.integer]
    """The schedule's identity."""


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
"""The class of every command, by its name on the wire."""


def load() -> None:
    """Builds every class, so that no first command has to; belongs in a thread."""
    for command in COMMANDS.values():
        command.model_rebuild()
