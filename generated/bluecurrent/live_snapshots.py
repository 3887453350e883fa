# generated from codegen/templates/package/live_snapshots.py.j2 by `python -m codegen generate`; changes here are lost
"""Defines the snapshots of the live state of Blue Current haserver: copies that do not change afterwards."""

from datetime import datetime
from typing import Annotated, Literal

from . import messages
from ._runtime.decoding.field_metadata import field_metadata
from ._runtime.decoding.received_model_base_classes import ReceivedModel


class GridSnapshot(ReceivedModel):
    """A grid connection in a snapshot."""

    as_of: datetime | None = None
    """The time of the last message about the grid connection."""

    id: str | None = None
    """Identity of the grid connection: GRID- and the identity of the charge point."""

    grid_actual_p1: Annotated[float | None, field_metadata(unit="A")] = None
    """Grid current on phase 1. Unit: A."""

    grid_actual_p2: Annotated[float | None, field_metadata(unit="A")] = None
    """Grid current on phase 2. Unit: A."""

    grid_actual_p3: Annotated[float | None, field_metadata(unit="A")] = None
    """Grid current on phase 3. Unit: A."""

    grid_max_install: Annotated[float | None, field_metadata(unit="A")] = None
    """Maximum current per phase of the grid connection. Unit: A."""

    grid_max_reserved: Annotated[float | None, field_metadata(unit="A")] = None
    """Maximum current per phase for charging. Unit: A."""

    grid_avg_current: Annotated[float | None, field_metadata(unit="A")] = None
    """Mean grid current of the phases with current. 0 if no phase has current, None if no phase was sent. Unit: A."""

    grid_max_current: Annotated[float | None, field_metadata(unit="A")] = None
    """Largest grid current of any phase. None if no phase was sent. Unit: A."""


class SocketSnapshot(ReceivedModel):
    """The status of a socket in a snapshot."""

    as_of: datetime | None = None
    """The time of the last status of this socket."""

    energy_total_kwh: Annotated[float | None, field_metadata(unit="kWh")] = None
    """The energy of all sessions. Unit: kWh."""

    evse_id: str | None = None
    """Identity of the charge point."""

    actual_p1: Annotated[float | None, field_metadata(unit="A")] = None
    """Current on phase 1. Unit: A."""

    actual_p2: Annotated[float | None, field_metadata(unit="A")] = None
    """Current on phase 2. Unit: A."""

    actual_p3: Annotated[float | None, field_metadata(unit="A")] = None
    """Current on phase 3. Unit: A."""

    actual_v1: Annotated[float | None, field_metadata(unit="V")] = None
    """Voltage between phase 1 and neutral. Unit: V."""

    actual_v2: Annotated[float | None, field_metadata(unit="V")] = None
    """Voltage between phase 2 and neutral. Unit: V."""

    actual_v3: Annotated[float | None, field_metadata(unit="V")] = None
    """Voltage between phase 3 and neutral. Unit: V."""

    actual_kwh: Annotated[float | None, field_metadata(unit="kWh")] = None
    """Energy of this session. Unit: kWh."""

    activity: Literal["available", "charging", "unavailable", "error", "offline", "delayed"] | str | None = None
    """Activity. Known values: available (free), charging (charging a car), unavailable (blocked), error (out of
    order), offline (not connected to the service), delayed (waiting for the start time)."""

    vehicle_status: Literal["A", "B", "C", "D", "E", "F"] | str | None = None
    """Vehicle status. Documents also show the words. Known values: A (standby), B (vehicle detected), C (ready), D
    (ready, with ventilation), E (no power), F (vehicle error)."""

    max_usage: Annotated[float | None, field_metadata(unit="A")] = None
    """Maximum current per phase. Unit: A."""

    smartcharging_max_usage: Annotated[float | None, field_metadata(unit="A")] = None
    """Maximum current per phase while smart charging. Unit: A."""

    max_offline: Annotated[float | None, field_metadata(unit="A")] = None
    """Maximum current per phase while offline. Unit: A."""

    offline_since: datetime | None = None
    """Offline since."""

    start_datetime: datetime | None = None
    """Start of the session. Not sent every time, and the first push after a start still carries the old one."""

    stop_datetime: datetime | None = None
    """End of the session. Not sent every time."""

    total_cost: Annotated[float | None, field_metadata(unit="EUR")] = None
    """Cost of this session. Unit: EUR."""

    boosting: bool | None = None
    """Boost. Newer firmware only."""

    smart_current_heartbeat_timeout: int | None = None
    """Above 0 while smart charging holds the session back, else 0. Its unit is not known."""

    socket_id: int | None = None
    """Socket. Newer firmware only."""

    avg_voltage: Annotated[float | None, field_metadata(unit="V")] = None
    """Mean voltage of the phases with voltage. 0 if no phase has voltage, None if no phase was sent. Unit: V."""

    avg_current: Annotated[float | None, field_metadata(unit="A")] = None
    """Mean current of the phases with current. 0 if no phase has current, None if no phase was sent. Unit: A."""

    power_kw: Annotated[float | None, field_metadata(unit="kW")] = None
    """Power, summed over the phases. A phase that was not sent adds nothing. None if no phase was sent. Unit: kW."""

    current_left: Annotated[float | None, field_metadata(unit="A")] = None
    """Current that is left per phase: the maximum current minus the mean current. The maximum for smart charging
    counts if the charge point is known to use smart charging. Unit: A."""


class ChargePointSnapshot(ReceivedModel):
    """A charge point in a snapshot."""

    evse_id: str
    """Identity of the charge point."""

    is_current: bool = False
    """True if the charge point was read on the connection that was open then."""

    as_of: dict[str, datetime]
    """The time at which each part was last heard."""

    problems: tuple[str, ...] = ()
    """The values in the last messages that could not be read."""

    energy_total_kwh: Annotated[float | None, field_metadata(unit="kWh")] = None
    """The energy of all sessions of its sockets. Unit: kWh."""

    sockets: dict[int, SocketSnapshot]
    """The status of each socket."""

    grid: GridSnapshot | None = None
    """The grid connection."""

    model_type: str | None = None
    """Model."""

    chargepoint_type: Literal["UMOVE", "HIDDEN"] | str | None = None
    """Model family. Known values: UMOVE (U:MOVE), HIDDEN (H:MOVE)."""

    is_cable: bool | None = None
    """Attached cable. Newer firmware only."""

    smart_charging: bool | None = None
    """Smart charging. True if a smart-charging profile limits the current."""

    smart_charging_dynamic: bool | None = None
    """Dynamic smart charging. True if the limit follows the load of the grid connection. Newer firmware only."""

    public_charging: messages.BoolSetting | None = None
    """Public charging. On: any card may charge here. Off: linked charge cards only."""

    plug_and_charge: messages.BoolSetting | None = None
    """Plug and charge. On: plugging in a cable starts a session without a card."""

    plug_and_charge_notification: messages.BoolSetting | None = None
    """Plug and charge notification. Older documents show a plain boolean."""

    led_interaction: messages.BoolSetting | None = None
    """LED interaction. On: the light shows the state of the charge point."""

    publish_location: messages.BoolSetting | None = None
    """Public location."""

    default_card: messages.Card | None = None
    """Default card. Used when no card is shown."""

    preferred_card: messages.Card | None = None
    """Preferred card of the owner. Newer firmware only."""

    plug_and_charge_charge_card: messages.Card | None = None
    """Plug and charge card."""

    plug_and_charge_card: messages.Card | None = None
    """Plug and charge card (older name)."""

    tariff: messages.Tariff | None = None
    """Tariff."""

    location: messages.Location | None = None
    """Location."""

    x_coord: Annotated[float | None, field_metadata(unit="°", sensitive=True)] = None
    """First coordinate. Sent before there was a location (2022). Unit: °."""

    y_coord: Annotated[float | None, field_metadata(unit="°", sensitive=True)] = None
    """Second coordinate. Sent before there was a location (2022). Unit: °."""

    delayed_charging: messages.DelayedCharging | None = None
    """Delayed charging."""

    price_based_charging: messages.PriceBasedCharging | None = None
    """Price-based charging."""

    capacity_tariff: messages.CapacityTariff | None = None
    """Limit for grid connections that are billed by capacity."""

    name: Annotated[str | None, field_metadata(sensitive=True)] = None
    """Name given by the owner. May be empty."""

    socket_ids: list[int] | None = None
    """Sockets of the charge point."""

    chargepoint_name: Annotated[str | None, field_metadata(sensitive=True)] = None
    """Name given by the owner. May be empty."""

    led_intensity: messages.IntSetting | None = None
    """LED brightness, in percent."""

    actual_p1: Annotated[float | None, field_metadata(unit="A")] = None
    """Current on phase 1. Unit: A."""

    actual_p2: Annotated[float | None, field_metadata(unit="A")] = None
    """Current on phase 2. Unit: A."""

    actual_p3: Annotated[float | None, field_metadata(unit="A")] = None
    """Current on phase 3. Unit: A."""

    actual_v1: Annotated[float | None, field_metadata(unit="V")] = None
    """Voltage between phase 1 and neutral. Unit: V."""

    actual_v2: Annotated[float | None, field_metadata(unit="V")] = None
    """Voltage between phase 2 and neutral. Unit: V."""

    actual_v3: Annotated[float | None, field_metadata(unit="V")] = None
    """Voltage between phase 3 and neutral. Unit: V."""

    actual_kwh: Annotated[float | None, field_metadata(unit="kWh")] = None
    """Energy of this session. Unit: kWh."""

    activity: Literal["available", "charging", "unavailable", "error", "offline", "delayed"] | str | None = None
    """Activity. Known values: available (free), charging (charging a car), unavailable (blocked), error (out of
    order), offline (not connected to the service), delayed (waiting for the start time)."""

    vehicle_status: Literal["A", "B", "C", "D", "E", "F"] | str | None = None
    """Vehicle status. Documents also show the words. Known values: A (standby), B (vehicle detected), C (ready), D
    (ready, with ventilation), E (no power), F (vehicle error)."""

    max_usage: Annotated[float | None, field_metadata(unit="A")] = None
    """Maximum current per phase. Unit: A."""

    smartcharging_max_usage: Annotated[float | None, field_metadata(unit="A")] = None
    """Maximum current per phase while smart charging. Unit: A."""

    max_offline: Annotated[float | None, field_metadata(unit="A")] = None
    """Maximum current per phase while offline. Unit: A."""

    offline_since: datetime | None = None
    """Offline since."""

    start_datetime: datetime | None = None
    """Start of the session. Not sent every time, and the first push after a start still carries the old one."""

    stop_datetime: datetime | None = None
    """End of the session. Not sent every time."""

    total_cost: Annotated[float | None, field_metadata(unit="EUR")] = None
    """Cost of this session. Unit: EUR."""

    boosting: bool | None = None
    """Boost. Newer firmware only."""

    smart_current_heartbeat_timeout: int | None = None
    """Above 0 while smart charging holds the session back, else 0. Its unit is not known."""

    socket_id: int | None = None
    """Socket. Newer firmware only."""

    avg_voltage: Annotated[float | None, field_metadata(unit="V")] = None
    """Mean voltage of the phases with voltage. 0 if no phase has voltage, None if no phase was sent. Unit: V."""

    avg_current: Annotated[float | None, field_metadata(unit="A")] = None
    """Mean current of the phases with current. 0 if no phase has current, None if no phase was sent. Unit: A."""

    power_kw: Annotated[float | None, field_metadata(unit="kW")] = None
    """Power, summed over the phases. A phase that was not sent adds nothing. None if no phase was sent. Unit: kW."""

    current_left: Annotated[float | None, field_metadata(unit="A")] = None
    """Current that is left per phase: the maximum current minus the mean current. The maximum for smart charging
    counts if the charge point is known to use smart charging. Unit: A."""


class LiveSnapshot(ReceivedModel):
    """The live state at one time."""

    at: datetime
    """The time at which it was taken, in UTC."""

    charge_points: dict[str, ChargePointSnapshot]
    """The charge points by identity."""
