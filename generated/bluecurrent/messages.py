# generated from codegen/templates/package/messages.py.j2 by `python -m codegen generate`; changes here are lost
"""Defines a class for each object that the service sends."""

from typing import Annotated, ClassVar, Literal

from bluecurrent._runtime.decoding import answer_content_selection, derived_values
from bluecurrent._runtime.decoding.decoder import AnyMessage, Decoder
from bluecurrent._runtime.decoding.field_metadata import field_metadata
from bluecurrent._runtime.decoding.received_model_base_classes import KnownMessage, ReceivedModel
from bluecurrent.scalars import Date, Timestamp


class BoolSetting(ReceivedModel):
    """Setting that is on or off, and the account's permission to change it. Certainty: recorded (the authors of the
    source recorded it from the service, on another endpoint: appserver/2.0), from pybluecurrent 0.4.1.

    Attributes:
        value: On or off.
        permission: Permission of this account. Known values: read (may read it), write (may change it), none (no
            access).
    """

    value: bool | None = None
    """On or off."""

    permission: Literal["read", "write", "none"] | str | None = None
    """Permission of this account. Known values: read (may read it), write (may change it), none (no access)."""


class IntSetting(ReceivedModel):
    """Setting that is a whole number, and the account's permission to change it. Certainty: recorded (the authors of
    the source recorded it from the service, on another endpoint: appserver/2.0), from pybluecurrent 0.4.1.

    Attributes:
        value: Value.
        permission: Permission of this account. Known values: read (may read it), write (may change it), none (no
            access).
    """

    value: int | None = None
    """Value."""

    permission: Literal["read", "write", "none"] | str | None = None
    """Permission of this account. Known values: read (may read it), write (may change it), none (no access)."""


class Card(ReceivedModel):
    """Charge card in the settings of a charge point. The uids BCU-APP and BCU_HOME_USE stand for no card. Certainty:
    recorded (the authors of the source recorded it from the service, on another endpoint: appserver/2.0), from
    pybluecurrent 0.4.1.

    Attributes:
        uid: Uid of the card.
        id: Number printed on the card.
        name: Name given by the owner.
        customer_name: Holder of the card.
        valid: 1 if the card can be used, 0 if not.
    """

    uid: Annotated[str | None, field_metadata(sensitive=True)] = None
    """Uid of the card."""

    id: Annotated[str | None, field_metadata(sensitive=True)] = None
    """Number printed on the card."""

    name: Annotated[str | None, field_metadata(sensitive=True)] = None
    """Name given by the owner."""

    customer_name: Annotated[str | None, field_metadata(sensitive=True)] = None
    """Holder of the card."""

    valid: int | None = None
    """1 if the card can be used, 0 if not."""


class Tariff(ReceivedModel):
    """Price of a session at a charge point. Certainty: recorded (the authors of the source recorded it from the
    service, on another endpoint: appserver/2.0), from pybluecurrent 0.4.1.

    Attributes:
        tariff_id: Identity of the tariff.
        price_ex_vat: Energy price without VAT. Unit: EUR/kWh.
        price_in_vat: Energy price with VAT. Unit: EUR/kWh.
        start_price_ex_vat: Start price of a session without VAT. Unit: EUR.
        start_price_in_vat: Start price of a session with VAT. Unit: EUR.
        currency: Currency of the prices.
        vat_percentage: VAT rate. Newer firmware only. Unit: %.
        permission: Permission of this account. Known values: read (may read it), write (may change it), none (no
            access).
    """

    tariff_id: str | None = None
    """Identity of the tariff."""

    price_ex_vat: Annotated[float | None, field_metadata(unit="EUR/kWh")] = None
    """Energy price without VAT. Unit: EUR/kWh."""

    price_in_vat: Annotated[float | None, field_metadata(unit="EUR/kWh")] = None
    """Energy price with VAT. Unit: EUR/kWh."""

    start_price_ex_vat: Annotated[float | None, field_metadata(unit="EUR")] = None
    """Start price of a session without VAT. Unit: EUR."""

    start_price_in_vat: Annotated[float | None, field_metadata(unit="EUR")] = None
    """Start price of a session with VAT. Unit: EUR."""

    currency: str | None = None
    """Currency of the prices."""

    vat_percentage: Annotated[float | None, field_metadata(unit="%")] = None
    """VAT rate. Newer firmware only. Unit: %."""

    permission: Literal["read", "write", "none"] | str | None = None
    """Permission of this account. Known values: read (may read it), write (may change it), none (no access)."""


class Location(ReceivedModel):
    """Location of a charge point. Certainty: recorded (the authors of the source recorded it from the service, on
    another endpoint: appserver/2.0), from pybluecurrent 0.4.1.

    Attributes:
        x_coord: First coordinate. Longitude or latitude: the order is not known. Unit: °.
        y_coord: Second coordinate. Unit: °.
        street: Street.
        housenumber: House number.
        zipcode: Postal code.
        city: City.
        country: Country.
    """

    x_coord: Annotated[float | None, field_metadata(unit="°", sensitive=True)] = None
    """First coordinate. Longitude or latitude: the order is not known. Unit: °."""

    y_coord: Annotated[float | None, field_metadata(unit="°", sensitive=True)] = None
    """Second coordinate. Unit: °."""

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
    """Smart charging at set times. Certainty: recorded (the authors of the source recorded it from the service, on
    another endpoint: appserver/2.0), from pybluecurrent 0.4.1.

    Attributes:
        value: On or off.
        permission: Permission of this account. Known values: read (may read it), write (may change it), none (no
            access).
        start_time: Local time from which the car may charge. Sent only while value is true.
        end_time: Local time at which charging must end. Sent only while value is true.
        selected_days: Days on which it applies, 1 (Monday) to 7 (Sunday). Sent only while value is true.
        smart_current_heartbeat_timeout: Above 0 while smart charging holds the session back, else 0. Its unit is
            not known. Sent only while value is true. Certainty: recorded (the authors of the source recorded it from
            the service, on another endpoint: appserver/2.0), from pybluecurrent after 0.4.1 (not released).
    """

    value: bool | None = None
    """On or off."""

    permission: Literal["read", "write", "none"] | str | None = None
    """Permission of this account. Known values: read (may read it), write (may change it), none (no access)."""

    start_time: str | None = None
    """Local time from which the car may charge. Sent only while value is true."""

    end_time: str | None = None
    """Local time at which charging must end. Sent only while value is true."""

    selected_days: list[int] | None = None
    """Days on which it applies, 1 (Monday) to 7 (Sunday). Sent only while value is true."""

    smart_current_heartbeat_timeout: int | None = None
    """Above 0 while smart charging holds the session back, else 0. Its unit is not known. Sent only while value is
    true. Certainty: recorded (the authors of the source recorded it from the service, on another endpoint:
    appserver/2.0), from pybluecurrent after 0.4.1 (not released)."""


class PriceBasedCharging(ReceivedModel):
    """Smart charging that follows the energy price. Certainty: recorded (the authors of the source recorded it from
    the service, on another endpoint: appserver/2.0), from pybluecurrent 0.4.1.

    Attributes:
        value: On or off.
        permission: Permission of this account. Known values: read (may read it), write (may change it), none (no
            access).
        expected_leave_time: Expected local departure time. Sent only while value is true. Certainty: code (a
            released client depends on it, on another endpoint: appserver/2.0), from pybluecurrent 0.4.1.
        expected_kwh: Energy wanted by the departure time. Sent only while value is true. Unit: kWh. Certainty: code
            (a released client depends on it, on another endpoint: appserver/2.0), from pybluecurrent 0.4.1.
        minimum_kwh: Energy to charge immediately, whatever the price. Sent only while value is true. Unit: kWh.
            Certainty: code (a released client depends on it, on another endpoint: appserver/2.0), from pybluecurrent
            0.4.1.
    """

    value: bool | None = None
    """On or off."""

    permission: Literal["read", "write", "none"] | str | None = None
    """Permission of this account. Known values: read (may read it), write (may change it), none (no access)."""

    expected_leave_time: str | None = None
    """Expected local departure time. Sent only while value is true. Certainty: code (a released client depends on it,
    on another endpoint: appserver/2.0), from pybluecurrent 0.4.1."""

    expected_kwh: Annotated[float | None, field_metadata(unit="kWh")] = None
    """Energy wanted by the departure time. Sent only while value is true. Unit: kWh. Certainty: code (a released
    client depends on it, on another endpoint: appserver/2.0), from pybluecurrent 0.4.1."""

    minimum_kwh: Annotated[float | None, field_metadata(unit="kWh")] = None
    """Energy to charge immediately, whatever the price. Sent only while value is true. Unit: kWh. Certainty: code (a
    released client depends on it, on another endpoint: appserver/2.0), from pybluecurrent 0.4.1."""


class CapacityTariff(ReceivedModel):
    """Limit for grid connections that are billed by capacity. Certainty: recorded (the authors of the source recorded
    it from the service, on another endpoint: appserver/2.0), from pybluecurrent 0.4.1.

    Attributes:
        value: On or off.
        permission: Permission of this account. Known values: read (may read it), write (may change it), none (no
            access).
        capacitytariffmaxkwh: Energy limit per period. Empty if it was never set. Unit: kWh.
    """

    value: bool | None = None
    """On or off."""

    permission: Literal["read", "write", "none"] | str | None = None
    """Permission of this account. Known values: read (may read it), write (may change it), none (no access)."""

    capacitytariffmaxkwh: Annotated[float | None, field_metadata(unit="kWh")] = None
    """Energy limit per period. Empty if it was never set. Unit: kWh."""


class ChargePoint(ReceivedModel):
    """Charge point of the account, with its configuration. Certainty: recorded (the authors of the source recorded it
    from the service, on another endpoint: appserver/2.0), from pybluecurrent 0.4.1.

    Attributes:
        evse_id: Identity of the charge point.
        model_type: Model.
        chargepoint_type: Model family. Known values: UMOVE (U:MOVE), HIDDEN (H:MOVE).
        is_cable: Attached cable. Newer firmware only.
        smart_charging: Smart charging. True if a smart-charging profile limits the current.
        smart_charging_dynamic: Dynamic smart charging. True if the limit follows the load of the grid connection.
            Newer firmware only.
        public_charging: Public charging. On: any card may charge here. Off: linked charge cards only.
        plug_and_charge: Plug and charge. On: plugging in a cable starts a session without a card.
        plug_and_charge_notification: Plug and charge notification. Older documents show a plain boolean.
        led_interaction: LED interaction. On: the light shows the state of the charge point.
        publish_location: Public location.
        default_card: Default card. Used when no card is shown.
        preferred_card: Preferred card of the owner. Newer firmware only.
        plug_and_charge_charge_card: Plug and charge card.
        plug_and_charge_card: Plug and charge card (older name). Certainty: docs (found only in a document, on
            another endpoint: appserver/2.0), from pybluecurrent up to 0.2.0.
        tariff: Tariff.
        location: Location.
        x_coord: First coordinate. Sent before there was a location (2022). Unit: °. Certainty: docs (found only in
            a document), from HomeAssistantAPI.
        y_coord: Second coordinate. Sent before there was a location (2022). Unit: °. Certainty: docs (found only in
            a document), from HomeAssistantAPI.
        delayed_charging: Delayed charging.
        price_based_charging: Price-based charging.
        capacity_tariff: Limit for grid connections that are billed by capacity.
        name: Name given by the owner. May be empty.
        activity: Activity. Known values: available (free), charging (charging a car), unavailable (blocked), error
            (out of order), offline (not connected to the service), delayed (waiting for the start time).
        socket_id: Socket of the charge point.
        socket_ids: Sockets of the charge point.
    """

    evse_id: str
    """Identity of the charge point."""

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

    public_charging: BoolSetting | None = None
    """Public charging. On: any card may charge here. Off: linked charge cards only."""

    plug_and_charge: BoolSetting | bool | None = None
    """Plug and charge. On: plugging in a cable starts a session without a card."""

    plug_and_charge_notification: BoolSetting | bool | None = None
    """Plug and charge notification. Older documents show a plain boolean."""

    led_interaction: BoolSetting | None = None
    """LED interaction. On: the light shows the state of the charge point."""

    publish_location: BoolSetting | None = None
    """Public location."""

    default_card: Card | None = None
    """Default card. Used when no card is shown."""

    preferred_card: Card | None = None
    """Preferred card of the owner. Newer firmware only."""

    plug_and_charge_charge_card: Card | None = None
    """Plug and charge card."""

    plug_and_charge_card: Card | None = None
    """Plug and charge card (older name). Certainty: docs (found only in a document, on another endpoint:
    appserver/2.0), from pybluecurrent up to 0.2.0."""

    tariff: Tariff | None = None
    """Tariff."""

    location: Location | None = None
    """Location."""

    x_coord: Annotated[float | None, field_metadata(unit="°", sensitive=True)] = None
    """First coordinate. Sent before there was a location (2022). Unit: °. Certainty: docs (found only in a document),
    from HomeAssistantAPI."""

    y_coord: Annotated[float | None, field_metadata(unit="°", sensitive=True)] = None
    """Second coordinate. Sent before there was a location (2022). Unit: °. Certainty: docs (found only in a document),
    from HomeAssistantAPI."""

    delayed_charging: DelayedCharging | None = None
    """Delayed charging."""

    price_based_charging: PriceBasedCharging | None = None
    """Price-based charging."""

    capacity_tariff: CapacityTariff | None = None
    """Limit for grid connections that are billed by capacity."""

    name: Annotated[str | None, field_metadata(sensitive=True)] = None
    """Name given by the owner. May be empty."""

    activity: Literal["available", "charging", "unavailable", "error", "offline", "delayed"] | str | None = None
    """Activity. Known values: available (free), charging (charging a car), unavailable (blocked), error (out of
    order), offline (not connected to the service), delayed (waiting for the start time)."""

    socket_id: int | None = None
    """Socket of the charge point."""

    socket_ids: list[int] | None = None
    """Sockets of the charge point."""


class ChargePointSettings(ReceivedModel):
    """Settings of a charge point. Certainty: recorded (the authors of the source recorded it from the service, on
    another endpoint: appserver/2.0), from pybluecurrent 0.4.1.

    Attributes:
        evse_id: Identity of the charge point.
        model_type: Model.
        chargepoint_type: Model family. Known values: UMOVE (U:MOVE), HIDDEN (H:MOVE).
        is_cable: Attached cable. Newer firmware only.
        smart_charging: Smart charging. True if a smart-charging profile limits the current.
        smart_charging_dynamic: Dynamic smart charging. True if the limit follows the load of the grid connection.
            Newer firmware only.
        public_charging: Public charging. On: any card may charge here. Off: linked charge cards only.
        plug_and_charge: Plug and charge. On: plugging in a cable starts a session without a card.
        plug_and_charge_notification: Plug and charge notification. Older documents show a plain boolean.
        led_interaction: LED interaction. On: the light shows the state of the charge point.
        publish_location: Public location.
        default_card: Default card. Used when no card is shown.
        preferred_card: Preferred card of the owner. Newer firmware only.
        plug_and_charge_charge_card: Plug and charge card.
        plug_and_charge_card: Plug and charge card (older name). Certainty: docs (found only in a document, on
            another endpoint: appserver/2.0), from pybluecurrent up to 0.2.0.
        tariff: Tariff.
        location: Location.
        x_coord: First coordinate. Sent before there was a location (2022). Unit: °. Certainty: docs (found only in
            a document), from HomeAssistantAPI.
        y_coord: Second coordinate. Sent before there was a location (2022). Unit: °. Certainty: docs (found only in
            a document), from HomeAssistantAPI.
        delayed_charging: Delayed charging.
        price_based_charging: Price-based charging.
        capacity_tariff: Limit for grid connections that are billed by capacity.
        chargepoint_name: Name given by the owner. May be empty.
        led_intensity: LED brightness, in percent.
    """

    evse_id: str
    """Identity of the charge point."""

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

    public_charging: BoolSetting | None = None
    """Public charging. On: any card may charge here. Off: linked charge cards only."""

    plug_and_charge: BoolSetting | bool | None = None
    """Plug and charge. On: plugging in a cable starts a session without a card."""

    plug_and_charge_notification: BoolSetting | bool | None = None
    """Plug and charge notification. Older documents show a plain boolean."""

    led_interaction: BoolSetting | None = None
    """LED interaction. On: the light shows the state of the charge point."""

    publish_location: BoolSetting | None = None
    """Public location."""

    default_card: Card | None = None
    """Default card. Used when no card is shown."""

    preferred_card: Card | None = None
    """Preferred card of the owner. Newer firmware only."""

    plug_and_charge_charge_card: Card | None = None
    """Plug and charge card."""

    plug_and_charge_card: Card | None = None
    """Plug and charge card (older name). Certainty: docs (found only in a document, on another endpoint:
    appserver/2.0), from pybluecurrent up to 0.2.0."""

    tariff: Tariff | None = None
    """Tariff."""

    location: Location | None = None
    """Location."""

    x_coord: Annotated[float | None, field_metadata(unit="°", sensitive=True)] = None
    """First coordinate. Sent before there was a location (2022). Unit: °. Certainty: docs (found only in a document),
    from HomeAssistantAPI."""

    y_coord: Annotated[float | None, field_metadata(unit="°", sensitive=True)] = None
    """Second coordinate. Sent before there was a location (2022). Unit: °. Certainty: docs (found only in a document),
    from HomeAssistantAPI."""

    delayed_charging: DelayedCharging | None = None
    """Delayed charging."""

    price_based_charging: PriceBasedCharging | None = None
    """Price-based charging."""

    capacity_tariff: CapacityTariff | None = None
    """Limit for grid connections that are billed by capacity."""

    chargepoint_name: Annotated[str | None, field_metadata(sensitive=True)] = None
    """Name given by the owner. May be empty."""

    led_intensity: IntSetting | None = None
    """LED brightness, in percent."""


class ChargePointStatus(ReceivedModel):
    """Live status of a charge point. Certainty: recorded (the authors of the source recorded it from the service, on
    another endpoint: REST), from pybluecurrent 0.4.1.

    Attributes:
        evse_id: Identity of the charge point.
        actual_p1: Current on phase 1. Unit: A.
        actual_p2: Current on phase 2. Unit: A.
        actual_p3: Current on phase 3. Unit: A.
        actual_v1: Voltage between phase 1 and neutral. Unit: V.
        actual_v2: Voltage between phase 2 and neutral. Unit: V.
        actual_v3: Voltage between phase 3 and neutral. Unit: V.
        actual_kwh: Energy of this session. Unit: kWh.
        activity: Activity. Known values: available (free), charging (charging a car), unavailable (blocked), error
            (out of order), offline (not connected to the service), delayed (waiting for the start time).
        vehicle_status: Vehicle status. Documents also show the words. Known values: A (standby), B (vehicle
            detected), C (ready), D (ready, with ventilation), E (no power), F (vehicle error).
        max_usage: Maximum current per phase. Unit: A.
        smartcharging_max_usage: Maximum current per phase while smart charging. Unit: A.
        max_offline: Maximum current per phase while offline. Unit: A.
        offline_since: Offline since.
        start_datetime: Start of the session. Not sent every time, and the first push after a start still carries
            the old one.
        stop_datetime: End of the session. Not sent every time.
        total_cost: Cost of this session. Unit: EUR.
        boosting: Boost. Newer firmware only.
        smart_current_heartbeat_timeout: Above 0 while smart charging holds the session back, else 0. Its unit is
            not known. Certainty: recorded (the authors of the source recorded it from the service, on another endpoint:
            REST), from pybluecurrent after 0.4.1 (not released).
        socket_id: Socket. Newer firmware only.
    """

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

    offline_since: Timestamp | None = None
    """Offline since."""

    start_datetime: Timestamp | None = None
    """Start of the session. Not sent every time, and the first push after a start still carries the old one."""

    stop_datetime: Timestamp | None = None
    """End of the session. Not sent every time."""

    total_cost: Annotated[float | None, field_metadata(unit="EUR")] = None
    """Cost of this session. Unit: EUR."""

    boosting: bool | None = None
    """Boost. Newer firmware only."""

    smart_current_heartbeat_timeout: int | None = None
    """Above 0 while smart charging holds the session back, else 0. Its unit is not known. Certainty: recorded (the
    authors of the source recorded it from the service, on another endpoint: REST), from pybluecurrent after 0.4.1
    (not released)."""

    socket_id: int | None = None
    """Socket. Newer firmware only."""

    @property
    def avg_voltage(self) -> float | None:
        """Mean voltage of the phases with voltage. 0 if no phase has voltage, None if no phase was sent. Unit: V."""
        return derived_values.mean_of_nonzero(self.actual_v1, self.actual_v2, self.actual_v3, digits=1)

    @property
    def avg_current(self) -> float | None:
        """Mean current of the phases with current. 0 if no phase has current, None if no phase was sent. Unit: A."""
        return derived_values.mean_of_nonzero(self.actual_p1, self.actual_p2, self.actual_p3, digits=1)

    @property
    def power_kw(self) -> float | None:
        """Power, summed over the phases. A phase that was not sent adds nothing. None if no phase was sent. Unit: kW."""
        return derived_values.sum_of_products(
            (self.actual_v1, self.actual_p1),
            (self.actual_v2, self.actual_p2),
            (self.actual_v3, self.actual_p3),
            divisor=1000,
        )


class Grid(ReceivedModel):
    """Grid connection behind a charge point. Certainty: recorded (the authors of the source recorded it from the
    service, on another endpoint: appserver/2.0), from pybluecurrent 0.4.1.

    Attributes:
        id: Identity of the grid connection: GRID- and the identity of the charge point.
        grid_actual_p1: Grid current on phase 1. Unit: A.
        grid_actual_p2: Grid current on phase 2. Unit: A.
        grid_actual_p3: Grid current on phase 3. Unit: A.
        grid_max_install: Maximum current per phase of the grid connection. Unit: A.
        grid_max_reserved: Maximum current per phase for charging. Unit: A.
    """

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

    @property
    def grid_avg_current(self) -> float | None:
        """Mean grid current of the phases with current. 0 if no phase has current, None if no phase was sent. Unit: A."""
        return derived_values.mean_of_nonzero(self.grid_actual_p1, self.grid_actual_p2, self.grid_actual_p3, digits=1)

    @property
    def grid_max_current(self) -> float | None:
        """Largest grid current of any phase. None if no phase was sent. Unit: A."""
        return derived_values.maximum(self.grid_actual_p1, self.grid_actual_p2, self.grid_actual_p3)


class ChargeCard(ReceivedModel):
    """Charge card of the account. Certainty: recorded (the authors of the source recorded it from the service, on
    another endpoint: appserver/2.0), from pybluecurrent 0.4.1.

    Attributes:
        uid: Uid of the card.
        id: Number printed on the card.
        name: Name given by the owner.
        customer_name: Holder of the card.
        valid: 1 if the card can be used, 0 if not.
        date_created: Creation date.
        date_modified: Date of the last change.
        date_became_invalid: Date from which the card can no longer be used.
    """

    uid: Annotated[str, field_metadata(sensitive=True)]
    """Uid of the card."""

    id: Annotated[str | None, field_metadata(sensitive=True)] = None
    """Number printed on the card."""

    name: Annotated[str | None, field_metadata(sensitive=True)] = None
    """Name given by the owner."""

    customer_name: Annotated[str | None, field_metadata(sensitive=True)] = None
    """Holder of the card."""

    valid: int | None = None
    """1 if the card can be used, 0 if not."""

    date_created: Date | None = None
    """Creation date."""

    date_modified: Date | None = None
    """Date of the last change."""

    date_became_invalid: Date | None = None
    """Date from which the card can no longer be used."""


class CardReference(ReceivedModel):
    """Uid and number of a charge card. Certainty: code (a released client depends on it), from Home Assistant.

    Attributes:
        uid: Uid of the card.
        id: Number printed on the card.
    """

    uid: Annotated[str | None, field_metadata(sensitive=True)] = None
    """Uid of the card."""

    id: Annotated[str | None, field_metadata(sensitive=True)] = None
    """Number printed on the card."""


class OverrideSchedule(ReceivedModel):
    """Schedule that overrides the charging current. Two forms are known, with data and with result. Certainty: code (a
    released client depends on it), from bluecurrent-api 1.3.3.

    Attributes:
        schedule_id: Identity of the schedule.
        charge_points: Charge points to which it applies. Certainty: code (a released client depends on it), from
            Home Assistant.
        override_current: Charging current. Unit: A. Certainty: code (a released client depends on it), from Home
            Assistant.
        start_time: Local start time.
        stop_time: Local end time. Certainty: code (a released client depends on it), from Home Assistant.
        override_start_days: Days on which it starts, as text: MO,TH.
        override_end_days: Days on which it ends, as text: MO,TH.
        schedule_type: Kind of schedule. Form with result only. Certainty: docs (found only in a document), from
            HomeAssistantAPI.
        days_of_week: Days on which it applies, as text. Form with result only. Certainty: docs (found only in a
            document), from HomeAssistantAPI.
        chargepoint_id: Charge point to which it applies. Form with result only. Certainty: docs (found only in a
            document), from HomeAssistantAPI.
    """

    schedule_id: str | int | None = None
    """Identity of the schedule."""

    charge_points: list[str] | None = None
    """Charge points to which it applies. Certainty: code (a released client depends on it), from Home Assistant."""

    override_current: Annotated[float | None, field_metadata(unit="A")] = None
    """Charging current. Unit: A. Certainty: code (a released client depends on it), from Home Assistant."""

    start_time: str | None = None
    """Local start time."""

    stop_time: str | None = None
    """Local end time. Certainty: code (a released client depends on it), from Home Assistant."""

    override_start_days: str | None = None
    """Days on which it starts, as text: MO,TH."""

    override_end_days: str | None = None
    """Days on which it ends, as text: MO,TH."""

    schedule_type: str | None = None
    """Kind of schedule. Form with result only. Certainty: docs (found only in a document), from HomeAssistantAPI."""

    days_of_week: str | None = None
    """Days on which it applies, as text. Form with result only. Certainty: docs (found only in a document), from
    HomeAssistantAPI."""

    chargepoint_id: str | None = None
    """Charge point to which it applies. Form with result only. Certainty: docs (found only in a document), from
    HomeAssistantAPI."""


class AcknowledgementResult(ReceivedModel):
    """Details of an acknowledgement. Certainty: code (a released client depends on it), from bluecurrent-api 1.3.3.

    Attributes:
        setting: Setting. Text that contains true or false, for commands that change a setting.
    """

    setting: str | None = None
    """Setting. Text that contains true or false, for commands that change a setting."""


class ApiTokenStatus(KnownMessage):
    """Answer to a log-in with an API token. Certainty: code (a released client depends on it), from bluecurrent-api
    1.3.3.

    Attributes:
        object: Name of the object.
        success: Log-in accepted.
        token: Session token.
        customer_id: Identity of the customer.
        error: Reason for a refusal. May be empty.
    """

    object: Literal["STATUS_API_TOKEN"]
    """Name of the object."""

    success: bool | None = None
    """Log-in accepted."""

    token: Annotated[str | None, field_metadata(sensitive=True)] = None
    """Session token."""

    customer_id: Annotated[str | None, field_metadata(sensitive=True)] = None
    """Identity of the customer."""

    error: str | None = None
    """Reason for a refusal. May be empty."""


class Account(KnownMessage):
    """Account of the API token. Certainty: recorded (the authors of the source recorded it from the service, on
    another endpoint: appserver/2.0), from pybluecurrent 0.4.1.

    Attributes:
        object: Name of the object.
        login: Login e-mail address.
        email: E-mail address.
        full_name: Name of the owner.
        should_reset_password: Password change required.
        developer_mode_enabled: Developer mode.
        tel: Telephone number.
        marketing_target: Brand of the account.
        first_login_app: First use of the app.
        hubspot_user_identity: Identity of the account in the vendor's customer system.
    """

    object: Literal["ACCOUNT"]
    """Name of the object."""

    login: Annotated[str | None, field_metadata(sensitive=True)] = None
    """Login e-mail address."""

    email: Annotated[str | None, field_metadata(sensitive=True)] = None
    """E-mail address."""

    full_name: Annotated[str | None, field_metadata(sensitive=True)] = None
    """Name of the owner."""

    should_reset_password: Annotated[bool | None, field_metadata(sensitive=True)] = None
    """Password change required."""

    developer_mode_enabled: Annotated[bool | None, field_metadata(sensitive=True)] = None
    """Developer mode."""

    tel: Annotated[str | None, field_metadata(sensitive=True)] = None
    """Telephone number."""

    marketing_target: Annotated[str | None, field_metadata(sensitive=True)] = None
    """Brand of the account."""

    first_login_app: Annotated[Timestamp | None, field_metadata(sensitive=True)] = None
    """First use of the app."""

    hubspot_user_identity: Annotated[str | None, field_metadata(sensitive=True)] = None
    """Identity of the account in the vendor's customer system."""


class Hello(KnownMessage):
    """Answer to the greeting. The service sends pushes after it. Certainty: code (a released client depends on it),
    from bluecurrent-api 1.3.3.

    Attributes:
        object: Name of the object.
    """

    object: Literal["HELLO"]
    """Name of the object."""


class ChargePoints(KnownMessage):
    """Charge points of the account. Certainty: recorded (the authors of the source recorded it from the service, on
    another endpoint: appserver/2.0), from pybluecurrent 0.4.1.

    Attributes:
        object: Name of the object.
        data: Charge points.
    """

    CONTENT: ClassVar[tuple[str, ...]] = ("data",)

    object: Literal["CHARGE_POINTS"]
    """Name of the object."""

    data: list[ChargePoint] | None = None
    """Charge points."""

    @property
    def content(self) -> list[ChargePoint] | None:
        """The content of the message: data."""
        return self.data


class ChSettings(KnownMessage):
    """Settings of a charge point. Certainty: recorded (the authors of the source recorded it from the service, on
    another endpoint: appserver/2.0), from pybluecurrent 0.4.1.

    Attributes:
        object: Name of the object.
        evse_id: Identity of the charge point. Missing in the vendor's example.
        data: Settings.
    """

    CONTENT: ClassVar[tuple[str, ...]] = ("data",)

    object: Literal["CH_SETTINGS"]
    """Name of the object."""

    evse_id: str | None = None
    """Identity of the charge point. Missing in the vendor's example."""

    data: ChargePointSettings | None = None
    """Settings."""

    @property
    def content(self) -> ChargePointSettings | None:
        """The content of the message: data."""
        return self.data


class ChStatus(KnownMessage):
    """Live status of a charge point. Certainty: code (a released client depends on it), from bluecurrent-api 1.3.3.

    Attributes:
        object: Name of the object.
        evse_id: Identity of the charge point.
        data: Status.
        items: Status of each socket. Form with items only. Certainty: recorded (the authors of the source recorded
            it from the service, on another endpoint: REST), from pybluecurrent 0.4.1.
        socket_id: Socket. Form with items only. Certainty: recorded (the authors of the source recorded it from the
            service, on another endpoint: REST), from pybluecurrent 0.4.1.
        socket_ids: Sockets. Form with items only. Certainty: recorded (the authors of the source recorded it from
            the service, on another endpoint: REST), from pybluecurrent 0.4.1.
    """

    CONTENT: ClassVar[tuple[str, ...]] = ("data", "items")

    object: Literal["CH_STATUS"]
    """Name of the object."""

    evse_id: str | None = None
    """Identity of the charge point."""

    data: ChargePointStatus | None = None
    """Status."""

    items: list[ChargePointStatus] | None = None
    """Status of each socket. Form with items only. Certainty: recorded (the authors of the source recorded it from the
    service, on another endpoint: REST), from pybluecurrent 0.4.1."""

    socket_id: int | None = None
    """Socket. Form with items only. Certainty: recorded (the authors of the source recorded it from the service, on
    another endpoint: REST), from pybluecurrent 0.4.1."""

    socket_ids: list[int] | None = None
    """Sockets. Form with items only. Certainty: recorded (the authors of the source recorded it from the service, on
    another endpoint: REST), from pybluecurrent 0.4.1."""

    @property
    def content(self) -> ChargePointStatus | None:
        """The content of the message: data, or else items.0."""
        return answer_content_selection.first_present(self.data, answer_content_selection.item(self.items, 0))


class GridStatus(KnownMessage):
    """Grid connection behind a charge point. If several charge points share it, its id names one of them. Certainty:
    recorded (the authors of the source recorded it from the service, on another endpoint: appserver/2.0), from
    pybluecurrent 0.4.1.

    Attributes:
        object: Name of the object.
        data: Grid connection.
    """

    CONTENT: ClassVar[tuple[str, ...]] = ("data",)

    object: Literal["GRID_STATUS"]
    """Name of the object."""

    data: Grid | None = None
    """Grid connection."""

    @property
    def content(self) -> Grid | None:
        """The content of the message: data."""
        return self.data


class GridCurrent(KnownMessage):
    """Currents of the grid connection behind a charge point. Certainty: recorded (the authors of the source recorded
    it from the service, on another endpoint: appserver/2.0), from pybluecurrent after 0.4.1 (not released).

    Attributes:
        object: Name of the object.
        evse_id: Identity of the charge point.
        grid_actual_p1: Grid current on phase 1. Unit: A.
        grid_actual_p2: Grid current on phase 2. Unit: A.
        grid_actual_p3: Grid current on phase 3. Unit: A.
    """

    object: Literal["GRID_CURRENT"]
    """Name of the object."""

    evse_id: str | None = None
    """Identity of the charge point."""

    grid_actual_p1: Annotated[float | None, field_metadata(unit="A")] = None
    """Grid current on phase 1. Unit: A."""

    grid_actual_p2: Annotated[float | None, field_metadata(unit="A")] = None
    """Grid current on phase 2. Unit: A."""

    grid_actual_p3: Annotated[float | None, field_metadata(unit="A")] = None
    """Grid current on phase 3. Unit: A."""

    @property
    def grid_avg_current(self) -> float | None:
        """Mean grid current of the phases with current. 0 if no phase has current, None if no phase was sent. Unit: A."""
        return derived_values.mean_of_nonzero(self.grid_actual_p1, self.grid_actual_p2, self.grid_actual_p3, digits=1)

    @property
    def grid_max_current(self) -> float | None:
        """Largest grid current of any phase. None if no phase was sent. Unit: A."""
        return derived_values.maximum(self.grid_actual_p1, self.grid_actual_p2, self.grid_actual_p3)


class ChargeCards(KnownMessage):
    """Charge cards of the account. Certainty: recorded (the authors of the source recorded it from the service, on
    another endpoint: appserver/2.0), from pybluecurrent 0.4.1.

    Attributes:
        object: Name of the object.
        cards: Charge cards.
        default_card: Default card. Used when no card is named. Certainty: code (a released client depends on it),
            from Home Assistant.
    """

    CONTENT: ClassVar[tuple[str, ...]] = ("cards",)

    object: Literal["CHARGE_CARDS"]
    """Name of the object."""

    cards: list[ChargeCard] | None = None
    """Charge cards."""

    default_card: CardReference | None = None
    """Default card. Used when no card is named. Certainty: code (a released client depends on it), from Home
    Assistant."""

    @property
    def content(self) -> list[ChargeCard] | None:
        """The content of the message: cards."""
        return self.cards


class OverrideSchedules(KnownMessage):
    """Scheduled overrides of the charging current. Two forms are known, with data and with result. Certainty: code (a
    released client depends on it), from bluecurrent-api 1.3.3.

    Attributes:
        object: Name of the object.
        data: Schedules.
        result: Schedules. Form with result only. Certainty: docs (found only in a document), from HomeAssistantAPI.
        command: Answered command. Form with result only. Certainty: docs (found only in a document), from
            HomeAssistantAPI.
        success: Success. Form with result only. Certainty: docs (found only in a document), from HomeAssistantAPI.
        error: Error text. Form with result only. Certainty: docs (found only in a document), from HomeAssistantAPI.
    """

    CONTENT: ClassVar[tuple[str, ...]] = ("data", "result")

    object: Literal["LIST_OVERRIDE_CURRENT"]
    """Name of the object."""

    data: list[OverrideSchedule] | None = None
    """Schedules."""

    result: list[OverrideSchedule] | None = None
    """Schedules. Form with result only. Certainty: docs (found only in a document), from HomeAssistantAPI."""

    command: str | None = None
    """Answered command. Form with result only. Certainty: docs (found only in a document), from HomeAssistantAPI."""

    success: bool | None = None
    """Success. Form with result only. Certainty: docs (found only in a document), from HomeAssistantAPI."""

    error: str | None = None
    """Error text. Form with result only. Certainty: docs (found only in a document), from HomeAssistantAPI."""

    @property
    def content(self) -> list[OverrideSchedule] | None:
        """The content of the message: data, or else result."""
        return answer_content_selection.first_present(self.data, self.result)


class SustainabilityStatus(KnownMessage):
    """CO2 savings of the account's charging. Certainty: recorded (the authors of the source recorded it from the
    service, on another endpoint: appserver/2.0), from pybluecurrent 0.4.1.

    Attributes:
        object: Name of the object.
        trees: Number of trees that store the same amount of CO2, as calculated by the service.
        co2: CO2 saved, as calculated by the service. Its unit is not public.
    """

    object: Literal["SUSTAINABILITY_STATUS"]
    """Name of the object."""

    trees: int | None = None
    """Number of trees that store the same amount of CO2, as calculated by the service."""

    co2: float | None = None
    """CO2 saved, as calculated by the service. Its unit is not public."""


class ErrorMessage(KnownMessage):
    """Error of the service. With a flow_id it belongs to that command. Certainty: code (a released client depends on
    it), from bluecurrent-api 1.3.3.

    Attributes:
        object: Name of the object.
        error: Error code.
        message: Error text.
        flow_id: Request id, if the service echoes it. Certainty: code (a released client depends on it, on another
            endpoint: appserver/2.0), from pybluecurrent 0.4.1.
    """

    object: Literal["ERROR"]
    """Name of the object."""

    error: int | None = None
    """Error code."""

    message: str | None = None
    """Error text."""

    flow_id: str | None = None
    """Request id, if the service echoes it. Certainty: code (a released client depends on it, on another endpoint:
    appserver/2.0), from pybluecurrent 0.4.1."""


class OverrideAnswer(KnownMessage):
    """Answer to a command that sets, changes or deletes an override of the charging current. Certainty: code (a
    released client depends on it), from bluecurrent-api 1.3.3.

    Attributes:
        object: Name of the object.
        success: Success. Certainty: inferred (follows the pattern of other facts, never seen).
        flow_id: Request id, if the service echoes it. Certainty: inferred (follows the pattern of other facts,
            never seen).
        error: Error text. Empty on success, else text of the service. Certainty: inferred (follows the pattern of
            other facts, never seen).
        data: Schedule after the change.
    """

    object: Literal["POST_SET_OVERRIDE_CURRENT", "POST_EDIT_OVERRIDE_CURRENT", "POST_CLEAR_OVERRIDE_CURRENT"]
    """Name of the object."""

    success: bool | None = None
    """Success. Certainty: inferred (follows the pattern of other facts, never seen)."""

    flow_id: str | None = None
    """Request id, if the service echoes it. Certainty: inferred (follows the pattern of other facts, never seen)."""

    error: str | None = None
    """Error text. Empty on success, else text of the service. Certainty: inferred (follows the pattern of other facts,
    never seen)."""

    data: OverrideSchedule | None = None
    """Schedule after the change."""


class Acknowledgement(KnownMessage):
    """Answer to a command that acts. RECEIVED_ is the receipt of the service, STATUS_ the verdict of the charge point.
    Certainty: code (a released client depends on it), from bluecurrent-api 1.3.3.

    Attributes:
        object: Name of the object.
        success: Success.
        flow_id: Request id, if the service echoes it. Certainty: docs (found only in a document), from
            HomeAssistantAPI.
        evse_id: Charge point.
        result: Details.
        error: Error text. Empty on success, else REJECTED, TIMEOUT or text of the service.
    """

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
    """Name of the object."""

    success: bool | None = None
    """Success."""

    flow_id: str | None = None
    """Request id, if the service echoes it. Certainty: docs (found only in a document), from HomeAssistantAPI."""

    evse_id: str | None = None
    """Charge point."""

    result: AcknowledgementResult | None = None
    """Details."""

    error: str | None = None
    """Error text. Empty on success, else REJECTED, TIMEOUT or text of the service."""


MESSAGES: dict[str, type[KnownMessage]] = {
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
"""The class of each object, by its name on the wire."""

DECODER = Decoder(MESSAGES, "object")


def parse(frame: str | bytes) -> AnyMessage:
    """Parses one frame, given as text or bytes, into a typed message. Needs no connection.

    Never raises: an object that the protocol does not describe becomes an UnknownMessage, and a frame that can't be parsed an InvalidMessage.
    """
    return DECODER.decode(frame)


def load() -> None:
    """Builds the validators of all classes, which takes time; call it in a thread."""
    DECODER.build_models(MESSAGES)
