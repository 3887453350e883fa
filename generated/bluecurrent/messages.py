# generated from codegen/templates/package/messages.py.j2 by `python -m codegen generate`; changes here are lost
"""What is received: a class for each object, and the table from the one to the other."""

from typing import Annotated, ClassVar, Literal

from bluecurrent._runtime.decoding import derived_values
from bluecurrent._runtime.decoding.decoder import AnyMessage, Decoder
from bluecurrent._runtime.decoding.field_metadata import field_metadata
from bluecurrent._runtime.decoding.message import Message, ReceivedModel
from bluecurrent.scalars import Date, Timestamp


class BoolSetting(ReceivedModel):
    """A setting that is on or off, and whether this account may change it. Known: recorded (seen in messages recorded
    from the service)."""

    value: bool | None = None
    """Whether it is on."""

    permission: Literal["read", "write", "none"] | str | None = None
    """What this account may do with it. Known values: read (see it), write (change it), none (neither)."""


class IntSetting(ReceivedModel):
    """A setting that is a whole number, and whether this account may change it. Known: recorded (seen in messages
    recorded from the service)."""

    value: int | None = None
    """Its value."""

    permission: Literal["read", "write", "none"] | str | None = None
    """What this account may do with it. Known values: read (see it), write (change it), none (neither)."""


class Card(ReceivedModel):
    """A charge card as a charge point names it; the uids BCU-APP and BCU_HOME_USE stand for no card. Known: recorded
    (seen in messages recorded from the service)."""

    uid: Annotated[str | None, field_metadata(sensitive=True)] = None
    """The card's identity."""

    id: Annotated[str | None, field_metadata(sensitive=True)] = None
    """The number printed on the card."""

    name: Annotated[str | None, field_metadata(sensitive=True)] = None
    """The name its owner gave it."""

    customer_name: Annotated[str | None, field_metadata(sensitive=True)] = None
    """Whose card it is."""

    valid: int | None = None
    """1 while it can be used; 0 when not."""


class Tariff(ReceivedModel):
    """What a session at a charge point costs. Known: recorded (seen in messages recorded from the service)."""

    tariff_id: str | None = None
    """The tariff's identity."""

    price_ex_vat: Annotated[float | None, field_metadata(unit="EUR/kWh")] = None
    """Price of energy without VAT. Unit: EUR/kWh."""

    price_in_vat: Annotated[float | None, field_metadata(unit="EUR/kWh")] = None
    """Price of energy with VAT. Unit: EUR/kWh."""

    start_price_ex_vat: Annotated[float | None, field_metadata(unit="EUR")] = None
    """Price of starting a session without VAT. Unit: EUR."""

    start_price_in_vat: Annotated[float | None, field_metadata(unit="EUR")] = None
    """Price of starting a session with VAT. Unit: EUR."""

    currency: str | None = None
    """The currency of the prices."""

    vat_percentage: Annotated[float | None, field_metadata(unit="%")] = None
    """The rate of VAT; newer firmware only. Unit: %."""

    permission: str | None = None
    """What this account may do with the tariff."""


class Location(ReceivedModel):
    """Where a charge point stands. Known: recorded (seen in messages recorded from the service)."""

    x_coord: Annotated[float | None, field_metadata(unit="°", sensitive=True)] = None
    """Longitude or latitude as the service orders them. Unit: °."""

    y_coord: Annotated[float | None, field_metadata(unit="°", sensitive=True)] = None
    """The other coordinate. Unit: °."""

    street: Annotated[str | None, field_metadata(sensitive=True)] = None
    """Street."""

    housenumber: Annotated[str | None, field_metadata(sensitive=True)] = None
    """House number."""

    zipcode: Annotated[str | None, field_metadata(sensitive=True)] = None
    """Postal code."""

    city: Annotated[str | None, field_metadata(sensitive=True)] = None
    """City."""

    country: Annotated[str | None, field_metadata(sensitive=True)] = None
    """Country."""


class DelayedCharging(ReceivedModel):
    """Smart charging that waits for a time of day; the schedule is sent only while it is on. Known: recorded (seen in
    messages recorded from the service)."""

    value: bool | None = None
    """Whether it is on."""

    permission: str | None = None
    """What this account may do with it."""

    start_time: str | None = None
    """Local time at which charging may start."""

    end_time: str | None = None
    """Local time at which it must end."""

    selected_days: list[int] | None = None
    """The days it applies to, 1 (Monday) to 7 (Sunday)."""

    smart_current_heartbeat_timeout: Annotated[int | None, field_metadata(unit="s")] = None
    """Time without a heartbeat after which the charge point acts for itself; the unit is a guess. Unit: s. Known:
    inferred (follows from a pattern; nobody has shown it)."""


class PriceBasedCharging(ReceivedModel):
    """Smart charging that follows the price of energy; the settings are sent only while it is on. Known: recorded
    (seen in messages recorded from the service)."""

    value: bool | None = None
    """Whether it is on."""

    permission: str | None = None
    """What this account may do with it."""

    expected_leave_time: str | None = None
    """Local time at which the car is expected to leave."""

    expected_kwh: Annotated[float | None, field_metadata(unit="kWh")] = None
    """Energy wanted by then. Unit: kWh."""

    minimum_kwh: Annotated[float | None, field_metadata(unit="kWh")] = None
    """Energy to charge at once whatever it costs. Unit: kWh."""


class CapacityTariff(ReceivedModel):
    """A limit for grids that are billed by capacity. Known: recorded (seen in messages recorded from the service)."""

    value: bool | None = None
    """Whether it is on."""

    permission: str | None = None
    """What this account may do with it."""

    capacitytariffmaxkwh: Annotated[float | None, field_metadata(unit="kWh")] = None
    """The most energy in a period; empty while never set. Unit: kWh."""


class ChargePoint(ReceivedModel):
    """A charge point of the account and how it is configured. Known: recorded (seen in messages recorded from the
    service)."""

    evse_id: str
    """The charge point's identity."""

    model_type: str | None = None
    """The model."""

    chargepoint_type: Literal["UMOVE", "HIDDEN"] | str | None = None
    """The family of models. Known values: UMOVE (a U:MOVE), HIDDEN (an H:MOVE)."""

    is_cable: bool | None = None
    """Whether it has a cable of its own; newer firmware only."""

    smart_charging: bool | None = None
    """Whether a smart-charging profile limits the current."""

    smart_charging_dynamic: bool | None = None
    """Whether the limit follows the load of the grid connection; newer firmware only."""

    public_charging: BoolSetting | None = None
    """Whether any card may charge here; off means linked charge cards only."""

    plug_and_charge: BoolSetting | bool | None = None
    """Whether a session starts without a card when a cable is plugged in."""

    plug_and_charge_notification: BoolSetting | bool | None = None
    """Whether such a start is notified; older documents show a plain boolean."""

    led_interaction: BoolSetting | None = None
    """Whether the light shows what the charge point does."""

    publish_location: BoolSetting | None = None
    """Whether the location is public."""

    default_card: Card | None = None
    """The card used when none is shown."""

    preferred_card: Card | None = None
    """The card its owner prefers; newer firmware only."""

    plug_and_charge_charge_card: Card | None = None
    """The card that plug and charge uses."""

    plug_and_charge_card: Card | None = None
    """The same under its older name. Known: docs (only a document says so)."""

    tariff: Tariff | None = None
    """What a session costs."""

    location: Location | None = None
    """Where it stands."""

    x_coord: Annotated[float | None, field_metadata(unit="°", sensitive=True)] = None
    """A coordinate, before there was a location (2022). Unit: °. Known: docs (only a document says so)."""

    y_coord: Annotated[float | None, field_metadata(unit="°", sensitive=True)] = None
    """The other coordinate, before there was a location (2022). Unit: °. Known: docs (only a document says so)."""

    delayed_charging: DelayedCharging | None = None
    """Smart charging that waits for a time of day."""

    price_based_charging: PriceBasedCharging | None = None
    """Smart charging that follows the price of energy."""

    capacity_tariff: CapacityTariff | None = None
    """A limit for grids that are billed by capacity."""

    name: Annotated[str | None, field_metadata(sensitive=True)] = None
    """The name its owner gave it; may be empty."""

    activity: Literal["available", "charging", "unavailable", "error", "offline", "delayed"] | str | None = None
    """What it is doing. Known values: available (free), charging (charging a car), unavailable (blocked), error (out
    of order), offline (not connected to the service), delayed (a car waits for its time)."""

    socket_id: int | None = None
    """A socket of the charge point."""

    socket_ids: list[int] | None = None
    """The sockets of the charge point."""


class ChargePointSettings(ReceivedModel):
    """The settings of one charge point. Known: recorded (seen in messages recorded from the service)."""

    evse_id: str
    """The charge point's identity."""

    model_type: str | None = None
    """The model."""

    chargepoint_type: Literal["UMOVE", "HIDDEN"] | str | None = None
    """The family of models. Known values: UMOVE (a U:MOVE), HIDDEN (an H:MOVE)."""

    is_cable: bool | None = None
    """Whether it has a cable of its own; newer firmware only."""

    smart_charging: bool | None = None
    """Whether a smart-charging profile limits the current."""

    smart_charging_dynamic: bool | None = None
    """Whether the limit follows the load of the grid connection; newer firmware only."""

    public_charging: BoolSetting | None = None
    """Whether any card may charge here; off means linked charge cards only."""

    plug_and_charge: BoolSetting | bool | None = None
    """Whether a session starts without a card when a cable is plugged in."""

    plug_and_charge_notification: BoolSetting | bool | None = None
    """Whether such a start is notified; older documents show a plain boolean."""

    led_interaction: BoolSetting | None = None
    """Whether the light shows what the charge point does."""

    publish_location: BoolSetting | None = None
    """Whether the location is public."""

    default_card: Card | None = None
    """The card used when none is shown."""

    preferred_card: Card | None = None
    """The card its owner prefers; newer firmware only."""

    plug_and_charge_charge_card: Card | None = None
    """The card that plug and charge uses."""

    plug_and_charge_card: Card | None = None
    """The same under its older name. Known: docs (only a document says so)."""

    tariff: Tariff | None = None
    """What a session costs."""

    location: Location | None = None
    """Where it stands."""

    x_coord: Annotated[float | None, field_metadata(unit="°", sensitive=True)] = None
    """A coordinate, before there was a location (2022). Unit: °. Known: docs (only a document says so)."""

    y_coord: Annotated[float | None, field_metadata(unit="°", sensitive=True)] = None
    """The other coordinate, before there was a location (2022). Unit: °. Known: docs (only a document says so)."""

    delayed_charging: DelayedCharging | None = None
    """Smart charging that waits for a time of day."""

    price_based_charging: PriceBasedCharging | None = None
    """Smart charging that follows the price of energy."""

    capacity_tariff: CapacityTariff | None = None
    """A limit for grids that are billed by capacity."""

    chargepoint_name: Annotated[str | None, field_metadata(sensitive=True)] = None
    """The name its owner gave it; may be empty."""

    led_intensity: IntSetting | None = None
    """How bright the light is, in percent."""


class ChargePointStatus(ReceivedModel):
    """What a charge point is doing right now. Known: recorded (seen in messages recorded from the service)."""

    evse_id: str | None = None
    """The charge point's identity."""

    actual_p1: Annotated[float | None, field_metadata(unit="A")] = None
    """Current on phase 1. Unit: A."""

    actual_p2: Annotated[float | None, field_metadata(unit="A")] = None
    """Current on phase 2. Unit: A."""

    actual_p3: Annotated[float | None, field_metadata(unit="A")] = None
    """Current on phase 3. Unit: A."""

    actual_v1: Annotated[float | None, field_metadata(unit="V")] = None
    """Voltage of phase 1, to neutral. Unit: V."""

    actual_v2: Annotated[float | None, field_metadata(unit="V")] = None
    """Voltage of phase 2, to neutral. Unit: V."""

    actual_v3: Annotated[float | None, field_metadata(unit="V")] = None
    """Voltage of phase 3, to neutral. Unit: V."""

    actual_kwh: Annotated[float | None, field_metadata(unit="kWh")] = None
    """Energy of this session. Unit: kWh."""

    activity: Literal["available", "charging", "unavailable", "error", "offline", "delayed"] | str | None = None
    """What it is doing. Known values: available (free), charging (charging a car), unavailable (blocked), error (out
    of order), offline (not connected to the service), delayed (a car waits for its time)."""

    vehicle_status: Literal["A", "B", "C", "D", "E", "F"] | str | None = None
    """What the car says; documents also show the words. Known values: A (standby), B (vehicle detected), C (ready), D
    (ready, with ventilation), E (no power), F (vehicle error)."""

    max_usage: Annotated[float | None, field_metadata(unit="A")] = None
    """The most current per phase. Unit: A."""

    smartcharging_max_usage: Annotated[float | None, field_metadata(unit="A")] = None
    """The most current per phase while smart charging. Unit: A."""

    max_offline: Annotated[float | None, field_metadata(unit="A")] = None
    """The most current per phase while offline. Unit: A."""

    offline_since: Timestamp | None = None
    """Since when it is offline."""

    start_datetime: Timestamp | None = None
    """When the session started; not sent every time, and the first push after a start still carries the old one."""

    stop_datetime: Timestamp | None = None
    """When the session stopped; not sent every time."""

    total_cost: Annotated[float | None, field_metadata(unit="EUR")] = None
    """Cost of this session. Unit: EUR."""

    boosting: bool | None = None
    """Whether a boost is on; newer firmware only."""

    smart_current_heartbeat_timeout: Annotated[int | None, field_metadata(unit="s")] = None
    """Time without a heartbeat after which the charge point acts for itself; the unit is a guess. Unit: s. Known:
    inferred (follows from a pattern; nobody has shown it)."""

    socket_id: int | None = None
    """The socket this is about; newer firmware only."""

    @property
    def avg_voltage(self) -> float | None:
        """Mean voltage of the phases that carry one; 0 if none does, None if none was sent. Unit: V."""
        return derived_values.mean_of_nonzero(self.actual_v1, self.actual_v2, self.actual_v3, digits=1)

    @property
    def avg_current(self) -> float | None:
        """Mean current of the phases that carry one; 0 if none does, None if none was sent. Unit: A."""
        return derived_values.mean_of_nonzero(self.actual_p1, self.actual_p2, self.actual_p3, digits=1)

    @property
    def power_kw(self) -> float | None:
        """Power, summed over the phases; a phase that was not sent adds nothing, None only if none was sent. Unit: kW."""
        return derived_values.sum_of_products(
            (self.actual_v1, self.actual_p1),
            (self.actual_v2, self.actual_p2),
            (self.actual_v3, self.actual_p3),
            divisor=1000,
        )


class Grid(ReceivedModel):
    """The grid connection behind a charge point. Known: recorded (seen in messages recorded from the service)."""

    id: str | None = None
    """GRID- and the identity of the charge point."""

    grid_actual_p1: Annotated[float | None, field_metadata(unit="A")] = None
    """Current on phase 1 of the grid connection. Unit: A."""

    grid_actual_p2: Annotated[float | None, field_metadata(unit="A")] = None
    """Current on phase 2 of the grid connection. Unit: A."""

    grid_actual_p3: Annotated[float | None, field_metadata(unit="A")] = None
    """Current on phase 3 of the grid connection. Unit: A."""

    grid_max_install: Annotated[float | None, field_metadata(unit="A")] = None
    """The most current per phase that the grid connection allows. Unit: A."""

    grid_max_reserved: Annotated[float | None, field_metadata(unit="A")] = None
    """The most current per phase that charging may take. Unit: A."""

    @property
    def grid_avg_current(self) -> float | None:
        """Mean current of the phases that carry one; 0 if none does, None if none was sent. Unit: A."""
        return derived_values.mean_of_nonzero(self.grid_actual_p1, self.grid_actual_p2, self.grid_actual_p3, digits=1)

    @property
    def grid_max_current(self) -> float | None:
        """The largest current of a phase; None if none was sent. Unit: A."""
        return derived_values.maximum(self.grid_actual_p1, self.grid_actual_p2, self.grid_actual_p3)


class ChargeCard(ReceivedModel):
    """A charge card of the account. Known: recorded (seen in messages recorded from the service)."""

    uid: Annotated[str, field_metadata(sensitive=True)]
    """The card's identity."""

    id: Annotated[str | None, field_metadata(sensitive=True)] = None
    """The number printed on the card."""

    name: Annotated[str | None, field_metadata(sensitive=True)] = None
    """The name its owner gave it."""

    customer_name: Annotated[str | None, field_metadata(sensitive=True)] = None
    """Whose card it is."""

    valid: int | None = None
    """1 while it can be used; 0 when not."""

    date_created: Date | None = None
    """When it was made."""

    date_modified: Date | None = None
    """When it was last changed."""

    date_became_invalid: Date | None = None
    """Since when it can no longer be used."""


class CardReference(ReceivedModel):
    """The identity of a charge card and nothing else. Known: code (a released client depends on it)."""

    uid: Annotated[str | None, field_metadata(sensitive=True)] = None
    """The card's identity."""

    id: Annotated[str | None, field_metadata(sensitive=True)] = None
    """The number printed on the card."""


class OverrideSchedule(ReceivedModel):
    """When and where a user overrides the current; two forms are known, with data and with result. Known: code (a
    released client depends on it)."""

    schedule_id: str | int | None = None
    """The schedule's identity."""

    charge_points: list[str] | None = None
    """The charge points it applies to."""

    override_current: Annotated[float | None, field_metadata(unit="A")] = None
    """The current to charge with. Unit: A."""

    start_time: str | None = None
    """Local time at which it starts."""

    stop_time: str | None = None
    """Local time at which it stops."""

    override_start_days: str | None = None
    """The days it starts on, as text: MO,TH."""

    override_end_days: str | None = None
    """The days it stops on, as text: MO,TH."""

    schedule_type: str | None = None
    """The kind of schedule; in the form with result. Known: docs (only a document says so)."""

    days_of_week: str | None = None
    """The days it applies to, as text; in the form with result. Known: docs (only a document says so)."""

    chargepoint_id: str | None = None
    """The charge point it applies to; in the form with result. Known: docs (only a document says so)."""


class AcknowledgementResult(ReceivedModel):
    """What an acknowledgement says beyond yes or no. Known: code (a released client depends on it)."""

    setting: str | None = None
    """For the settings commands: text with true or false in it."""


class ApiTokenStatus(Message):
    """The answer to an API token. Known: code (a released client depends on it)."""

    object: Literal["STATUS_API_TOKEN"]
    """Which object it is."""

    success: bool | None = None
    """Whether the token is taken."""

    token: Annotated[str | None, field_metadata(sensitive=True)] = None
    """The session token."""

    customer_id: Annotated[str | None, field_metadata(sensitive=True)] = None
    """The customer's identity."""

    error: str | None = None
    """Why not; may be empty."""


class Account(Message):
    """The account that the API token belongs to. Known: recorded (seen in messages recorded from the service)."""

    object: Literal["ACCOUNT"]
    """Which object it is."""

    login: Annotated[str | None, field_metadata(sensitive=True)] = None
    """The e-mail address that logs in."""

    email: Annotated[str | None, field_metadata(sensitive=True)] = None
    """An e-mail address."""

    full_name: Annotated[str | None, field_metadata(sensitive=True)] = None
    """The owner's name."""

    should_reset_password: Annotated[bool | None, field_metadata(sensitive=True)] = None
    """Whether the password must be changed."""

    developer_mode_enabled: Annotated[bool | None, field_metadata(sensitive=True)] = None
    """Whether the account is in developer mode."""

    tel: Annotated[str | None, field_metadata(sensitive=True)] = None
    """The telephone number."""

    marketing_target: Annotated[str | None, field_metadata(sensitive=True)] = None
    """The brand that the account belongs to."""

    first_login_app: Annotated[Timestamp | None, field_metadata(sensitive=True)] = None
    """When the app was first used."""

    hubspot_user_identity: Annotated[str | None, field_metadata(sensitive=True)] = None
    """The account in the vendor's customer system."""


class Hello(Message):
    """The answer to the greeting; pushes come from now on. Known: code (a released client depends on it)."""

    object: Literal["HELLO"]
    """Which object it is."""


class ChargePoints(Message):
    """The charge points of the account. Known: recorded (seen in messages recorded from the service)."""

    CONTENT: ClassVar[tuple[str, ...]] = ("data",)

    object: Literal["CHARGE_POINTS"]
    """Which object it is."""

    data: list[ChargePoint] | None = None
    """The charge points."""

    @property
    def content(self) -> list[ChargePoint] | None:
        """The content of the message: data."""
        return self.data


class ChSettings(Message):
    """The settings of one charge point. Known: recorded (seen in messages recorded from the service)."""

    CONTENT: ClassVar[tuple[str, ...]] = ("data",)

    object: Literal["CH_SETTINGS"]
    """Which object it is."""

    evse_id: str | None = None
    """The charge point's identity; missing in the vendor's example."""

    data: ChargePointSettings | None = None
    """The settings."""

    @property
    def content(self) -> ChargePointSettings | None:
        """The content of the message: data."""
        return self.data


class ChStatus(Message):
    """What a charge point is doing right now. Known: code (a released client depends on it)."""

    CONTENT: ClassVar[tuple[str, ...]] = ("data", "items")

    object: Literal["CH_STATUS"]
    """Which object it is."""

    evse_id: str | None = None
    """The charge point's identity."""

    data: ChargePointStatus | None = None
    """The status."""

    items: list[ChargePointStatus] | None = None
    """The status of each socket, in the newer form. Known: recorded (seen in messages recorded from the service)."""

    socket_id: int | None = None
    """A socket, in the newer form. Known: recorded (seen in messages recorded from the service)."""

    socket_ids: list[int] | None = None
    """The sockets, in the newer form. Known: recorded (seen in messages recorded from the service)."""

    @property
    def content(self) -> ChargePointStatus | None:
        """The content of the message: data, or else items.0."""
        return derived_values.first_sent(self.data, derived_values.item(self.items, 0))


class GridStatus(Message):
    """The grid connection behind a charge point. Known: recorded (seen in messages recorded from the service)."""

    CONTENT: ClassVar[tuple[str, ...]] = ("data",)

    object: Literal["GRID_STATUS"]
    """Which object it is."""

    data: Grid | None = None
    """The grid connection."""

    @property
    def content(self) -> Grid | None:
        """The content of the message: data."""
        return self.data


class GridCurrent(Message):
    """The currents of the grid connection behind a charge point. Known: code (a released client depends on it)."""

    object: Literal["GRID_CURRENT"]
    """Which object it is."""

    evse_id: str | None = None
    """The charge point's identity."""

    grid_actual_p1: Annotated[float | None, field_metadata(unit="A")] = None
    """Current on phase 1 of the grid connection. Unit: A."""

    grid_actual_p2: Annotated[float | None, field_metadata(unit="A")] = None
    """Current on phase 2 of the grid connection. Unit: A."""

    grid_actual_p3: Annotated[float | None, field_metadata(unit="A")] = None
    """Current on phase 3 of the grid connection. Unit: A."""

    @property
    def grid_avg_current(self) -> float | None:
        """Mean current of the phases that carry one; 0 if none does, None if none was sent. Unit: A."""
        return derived_values.mean_of_nonzero(self.grid_actual_p1, self.grid_actual_p2, self.grid_actual_p3, digits=1)

    @property
    def grid_max_current(self) -> float | None:
        """The largest current of a phase; None if none was sent. Unit: A."""
        return derived_values.maximum(self.grid_actual_p1, self.grid_actual_p2, self.grid_actual_p3)


class ChargeCards(Message):
    """The charge cards of the account. Known: recorded (seen in messages recorded from the service)."""

    CONTENT: ClassVar[tuple[str, ...]] = ("cards",)

    object: Literal["CHARGE_CARDS"]
    """Which object it is."""

    cards: list[ChargeCard] | None = None
    """The charge cards."""

    default_card: CardReference | None = None
    """The card used when none is named. Known: code (a released client depends on it)."""

    @property
    def content(self) -> list[ChargeCard] | None:
        """The content of the message: cards."""
        return self.cards


class OverrideSchedules(Message):
    """The overrides of the current that the user has set; two forms are known. Known: code (a released client depends
    on it)."""

    CONTENT: ClassVar[tuple[str, ...]] = ("data", "result")

    object: Literal["LIST_OVERRIDE_CURRENT"]
    """Which object it is."""

    data: list[OverrideSchedule] | None = None
    """The schedules."""

    result: list[OverrideSchedule] | None = None
    """The schedules, in the other form. Known: docs (only a document says so)."""

    command: str | None = None
    """The command it answers, in the other form. Known: docs (only a document says so)."""

    success: bool | None = None
    """Whether all is well, in the other form. Known: docs (only a document says so)."""

    error: str | None = None
    """What is not, in the other form. Known: docs (only a document says so)."""

    @property
    def content(self) -> list[OverrideSchedule] | None:
        """The content of the message: data, or else result."""
        return derived_values.first_sent(self.data, self.result)


class SustainabilityStatus(Message):
    """What the account's charging has done for the climate. Known: recorded (seen in messages recorded from the
    service)."""

    object: Literal["SUSTAINABILITY_STATUS"]
    """Which object it is."""

    trees: int | None = None
    """Trees that would have stored as much carbon dioxide, by the service's reckoning."""

    co2: float | None = None
    """Carbon dioxide saved, by the service's reckoning; its unit is not public."""


class ErrorMessage(Message):
    """The service says no; with a flow_id it belongs to that command. Known: code (a released client depends on it)."""

    object: Literal["ERROR"]
    """Which object it is."""

    error: int | None = None
    """The code."""

    message: str | None = None
    """What is wrong."""

    flow_id: str | None = None
    """The request's id if it is echoed. Known: recorded (seen in messages recorded from the service)."""


class OverrideAnswer(Message):
    """The answer to a command that sets, edits or clears an override of the current. Known: code (a released client
    depends on it)."""

    object: Literal["POST_SET_OVERRIDE_CURRENT", "POST_EDIT_OVERRIDE_CURRENT", "POST_CLEAR_OVERRIDE_CURRENT"]
    """Which object it is."""

    success: bool | None = None
    """Whether all is well. Known: inferred (follows from a pattern; nobody has shown it)."""

    flow_id: str | None = None
    """The request's id if it is echoed. Known: inferred (follows from a pattern; nobody has shown it)."""

    error: str | None = None
    """Empty when all is well; the service's words when not. Known: inferred (follows from a pattern; nobody has shown
    it)."""

    data: OverrideSchedule | None = None
    """The schedule as it is now."""


class Acknowledgement(Message):
    """The answer to a command that acts: by RECEIVED_ the service takes it, by STATUS_ the charge point gives its
    verdict. Known: code (a released client depends on it)."""

    object: Literal[
        "RECEIVED_SET_PUBLIC_CHARGING",
        "STATUS_SET_PUBLIC_CHARGING",
        "RECEIVED_SET_PLUG_AND_CHARGE",
        "STATUS_SET_PLUG_AND_CHARGE",
        "RECEIVED_SET_PLUG_AND_CHARGE_CHARGE_CARD",
        "STATUS_SET_PLUG_AND_CHARGE_CHARGE_CARD",
        "RECEIVED_SET_INOPERATIVE",
        "STATUS_SET_INOPERATIVE",
        "RECEIVED_SET_OPERATIVE",
        "STATUS_SET_OPERATIVE",
        "RECEIVED_SOFT_RESET",
        "STATUS_SOFT_RESET",
        "RECEIVED_REBOOT",
        "STATUS_REBOOT",
        "RECEIVED_START_SESSION",
        "STATUS_START_SESSION",
        "RECEIVED_STOP_SESSION",
        "STATUS_STOP_SESSION",
        "RECEIVED_UNLOCK_CONNECTOR",
        "STATUS_UNLOCK_CONNECTOR",
        "RECEIVED_SET_DELAYED_CHARGING",
        "STATUS_SET_DELAYED_CHARGING",
        "RECEIVED_SAVE_SCHEDULE_DELAYED_CHARGING",
        "STATUS_SAVE_SCHEDULE_DELAYED_CHARGING",
        "RECEIVED_SET_PRICE_BASED_CHARGING",
        "STATUS_SET_PRICE_BASED_CHARGING",
        "RECEIVED_SET_PRICE_BASED_SETTINGS",
        "STATUS_SET_PRICE_BASED_SETTINGS",
        "RECEIVED_PATCH_PRICE_BASED_CHARGING_SETTINGS",
        "STATUS_PATCH_PRICE_BASED_CHARGING_SETTINGS",
        "RECEIVED_OVERRIDE_CHARGING_PROFILES",
        "STATUS_OVERRIDE_CHARGING_PROFILES",
        "RECEIVED_OVERRIDE_DELAYED_CHARGING_TIMEOUT",
        "STATUS_OVERRIDE_DELAYED_CHARGING_TIMEOUT",
    ]
    """Which object it is."""

    success: bool | None = None
    """Whether all is well."""

    flow_id: str | None = None
    """The request's id if it is echoed."""

    evse_id: str | None = None
    """The charge point it is about."""

    result: AcknowledgementResult | None = None
    """What it says beyond yes or no."""

    error: str | None = None
    """Empty when all is well; REJECTED, TIMEOUT or the service's words when not."""


MESSAGES: dict[str, type[Message]] = {
    "STATUS_API_TOKEN": ApiTokenStatus,
    "ACCOUNT": Account,
    "HELLO": Hello,
    "CHARGE_POINTS": ChargePoints,
    "CH_SETTINGS": ChSettings,
    "CH_STATUS": ChStatus,
    "GRID_STATUS": GridStatus,
    "GRID_CURRENT": GridCurrent,
    "CHARGE_CARDS": ChargeCards,
    "LIST_OVERRIDE_CURRENT": OverrideSchedules,
    "SUSTAINABILITY_STATUS": SustainabilityStatus,
    "ERROR": ErrorMessage,
    "POST_SET_OVERRIDE_CURRENT": OverrideAnswer,
    "POST_EDIT_OVERRIDE_CURRENT": OverrideAnswer,
    "POST_CLEAR_OVERRIDE_CURRENT": OverrideAnswer,
    "RECEIVED_SET_PUBLIC_CHARGING": Acknowledgement,
    "STATUS_SET_PUBLIC_CHARGING": Acknowledgement,
    "RECEIVED_SET_PLUG_AND_CHARGE": Acknowledgement,
    "STATUS_SET_PLUG_AND_CHARGE": Acknowledgement,
    "RECEIVED_SET_PLUG_AND_CHARGE_CHARGE_CARD": Acknowledgement,
    "STATUS_SET_PLUG_AND_CHARGE_CHARGE_CARD": Acknowledgement,
    "RECEIVED_SET_INOPERATIVE": Acknowledgement,
    "STATUS_SET_INOPERATIVE": Acknowledgement,
    "RECEIVED_SET_OPERATIVE": Acknowledgement,
    "STATUS_SET_OPERATIVE": Acknowledgement,
    "RECEIVED_SOFT_RESET": Acknowledgement,
    "STATUS_SOFT_RESET": Acknowledgement,
    "RECEIVED_REBOOT": Acknowledgement,
    "STATUS_REBOOT": Acknowledgement,
    "RECEIVED_START_SESSION": Acknowledgement,
    "STATUS_START_SESSION": Acknowledgement,
    "RECEIVED_STOP_SESSION": Acknowledgement,
    "STATUS_STOP_SESSION": Acknowledgement,
    "RECEIVED_UNLOCK_CONNECTOR": Acknowledgement,
    "STATUS_UNLOCK_CONNECTOR": Acknowledgement,
    "RECEIVED_SET_DELAYED_CHARGING": Acknowledgement,
    "STATUS_SET_DELAYED_CHARGING": Acknowledgement,
    "RECEIVED_SAVE_SCHEDULE_DELAYED_CHARGING": Acknowledgement,
    "STATUS_SAVE_SCHEDULE_DELAYED_CHARGING": Acknowledgement,
    "RECEIVED_SET_PRICE_BASED_CHARGING": Acknowledgement,
    "STATUS_SET_PRICE_BASED_CHARGING": Acknowledgement,
    "RECEIVED_SET_PRICE_BASED_SETTINGS": Acknowledgement,
    "STATUS_SET_PRICE_BASED_SETTINGS": Acknowledgement,
    "RECEIVED_PATCH_PRICE_BASED_CHARGING_SETTINGS": Acknowledgement,
    "STATUS_PATCH_PRICE_BASED_CHARGING_SETTINGS": Acknowledgement,
    "RECEIVED_OVERRIDE_CHARGING_PROFILES": Acknowledgement,
    "STATUS_OVERRIDE_CHARGING_PROFILES": Acknowledgement,
    "RECEIVED_OVERRIDE_DELAYED_CHARGING_TIMEOUT": Acknowledgement,
    "STATUS_OVERRIDE_DELAYED_CHARGING_TIMEOUT": Acknowledgement,
}
"""The class of every object, by its name on the wire."""

DECODER = Decoder(MESSAGES, "object")


def parse(frame: str | bytes) -> AnyMessage:
    """One frame, text or bytes, as a typed message, with no connection.

    Never raises: an object that the protocol does not know is an UnknownMessage, and what can't be read an InvalidMessage.
    """
    return DECODER.decode(frame)
