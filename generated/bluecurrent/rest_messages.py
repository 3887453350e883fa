# generated from codegen/templates/package/rest_messages.py.j2 by `python -m codegen generate`; changes here are lost
"""Defines a class for each JSON object in the answers to commands over HTTP."""

from datetime import timedelta
from typing import Annotated, Literal

from bluecurrent._runtime.decoding import derived_values
from bluecurrent._runtime.decoding.field_metadata import field_metadata
from bluecurrent._runtime.decoding.received_model_base_classes import ReceivedModel
from bluecurrent.scalars import DecimalNumber, LocalTime, WholeNumber


class Transaction(ReceivedModel):
    """Charging session that has ended, and its costs. Certainty: code (a released client depends on it, on another
    endpoint: REST), from pybluecurrent 0.4.1.

    Attributes:
        transaction_id: Identity of the session.
        chargepoint_id: Identity of the charge point, which is called evse_id elsewhere.
        socket_id: Socket of the charge point.
        chargepoint_type: Model family. Known values: UMOVE (U:MOVE), HIDDEN (H:MOVE).
        evse_name: Name given by the owner.
        started_at: Start of the session.
        end_time: End of the session.
        kwh: Energy of the session. Unit: kWh.
        card_id: Number printed on the card, which is called id elsewhere.
        card_name: Name of the card. None without a card.
        total_costs: Costs with VAT. Unit: EUR.
        total_costs_ex_vat: Costs without VAT. Unit: EUR.
        reimbursement_tariff_ex_vat: Price that is reimbursed without VAT. Unit: EUR/kWh.
        vat: VAT rate. Unit: %.
        currency: Currency of the costs.
        reason_no_settlement: Reason why the session is not settled. None if it is.
    """

    transaction_id: WholeNumber | None = None
    """Identity of the session."""

    chargepoint_id: str | None = None
    """Identity of the charge point, which is called evse_id elsewhere."""

    socket_id: WholeNumber | None = None
    """Socket of the charge point."""

    chargepoint_type: Literal["UMOVE", "HIDDEN"] | str | None = None
    """Model family. Known values: UMOVE (U:MOVE), HIDDEN (H:MOVE)."""

    evse_name: Annotated[str | None, field_metadata(sensitive=True)] = None
    """Name given by the owner."""

    started_at: LocalTime | None = None
    """Start of the session."""

    end_time: LocalTime | None = None
    """End of the session."""

    kwh: Annotated[DecimalNumber | None, field_metadata(unit="kWh")] = None
    """Energy of the session. Unit: kWh."""

    card_id: Annotated[str | None, field_metadata(sensitive=True)] = None
    """Number printed on the card, which is called id elsewhere."""

    card_name: Annotated[str | None, field_metadata(sensitive=True)] = None
    """Name of the card. None without a card."""

    total_costs: Annotated[DecimalNumber | None, field_metadata(unit="EUR")] = None
    """Costs with VAT. Unit: EUR."""

    total_costs_ex_vat: Annotated[DecimalNumber | None, field_metadata(unit="EUR")] = None
    """Costs without VAT. Unit: EUR."""

    reimbursement_tariff_ex_vat: Annotated[DecimalNumber | None, field_metadata(unit="EUR/kWh")] = None
    """Price that is reimbursed without VAT. Unit: EUR/kWh."""

    vat: Annotated[WholeNumber | None, field_metadata(unit="%")] = None
    """VAT rate. Unit: %."""

    currency: str | None = None
    """Currency of the costs."""

    reason_no_settlement: str | None = None
    """Reason why the session is not settled. None if it is."""

    @property
    def duration(self) -> timedelta | None:
        """Time from the start to the end. It is exact over a clock change too. None if one of them is missing, or if
        the end seems to be before the start, as it can be in the hour that the clock repeats."""
        return derived_values.elapsed(self.started_at, self.end_time)

    @property
    def settled(self) -> bool:
        """True if there is no reason against the settlement."""
        return derived_values.is_absent(self.reason_no_settlement)


class Contract(ReceivedModel):
    """Contract of the account. Certainty: code (a released client depends on it, on another endpoint: REST), from
    pybluecurrent 0.4.1.

    Attributes:
        contract_id: Identity of the contract.
        contact_email: E-mail address of the contact.
        subscription_type: Kind of subscription.
        beneficiary_name: Name of the beneficiary.
        iban_beneficiary: Bank account of the beneficiary.
    """

    contract_id: Annotated[str | None, field_metadata(sensitive=True)] = None
    """Identity of the contract."""

    contact_email: Annotated[str | None, field_metadata(sensitive=True)] = None
    """E-mail address of the contact."""

    subscription_type: str | None = None
    """Kind of subscription."""

    beneficiary_name: Annotated[str | None, field_metadata(sensitive=True)] = None
    """Name of the beneficiary."""

    iban_beneficiary: Annotated[str | None, field_metadata(sensitive=True)] = None
    """Bank account of the beneficiary."""


class ApiTokenAnswer(ReceivedModel):
    """Answer to a request for the API token. Certainty: code (a released client depends on it, on another endpoint:
    REST), from pybluecurrent 0.4.1.

    Attributes:
        key: API token.
    """

    key: Annotated[str | None, field_metadata(sensitive=True)] = None
    """API token."""


class ActionAnswer(ReceivedModel):
    """Answer to a command over HTTP that acts. Certainty: inferred (follows the pattern of other facts, never seen).

    Attributes:
        success: False if the service refused.
        error: Error text of a refusal. Certainty: code (a released client depends on it, on another endpoint:
            REST), from pybluecurrent 0.4.1.
    """

    success: bool | None = None
    """False if the service refused."""

    error: str | None = None
    """Error text of a refusal. Certainty: code (a released client depends on it, on another endpoint: REST), from
    pybluecurrent 0.4.1."""


class GridAddress(ReceivedModel):
    """Address of a grid connection. Certainty: code (a released client depends on it, on another endpoint: REST), from
    pybluecurrent 0.4.1.

    Attributes:
        street: Street.
        housenumber: House number.
        postal_code: Postal code, which a charge point's location calls zipcode.
        city: City.
        country: Country.
        region: Region. May be empty.
    """

    street: Annotated[str | None, field_metadata(sensitive=True)] = None
    """Street."""

    housenumber: Annotated[str | None, field_metadata(sensitive=True)] = None
    """House number."""

    postal_code: Annotated[str | None, field_metadata(sensitive=True)] = None
    """Postal code, which a charge point's location calls zipcode."""

    city: Annotated[str | None, field_metadata(sensitive=True)] = None
    """City."""

    country: Annotated[str | None, field_metadata(sensitive=True)] = None
    """Country."""

    region: Annotated[str | None, field_metadata(sensitive=True)] = None
    """Region. May be empty."""


class TransactionsPage(ReceivedModel):
    """Page of charging sessions and their costs. Certainty: code (a released client depends on it, on another
    endpoint: REST), from pybluecurrent 0.4.1.

    Attributes:
        current_page: Number of the page, from 1.
        next_page: Number of the next page. None on the last page.
        max_per_page: Largest number of sessions on a page.
        total_pages: Number of pages.
        total_transactions: Number of sessions on all pages.
        transactions: Sessions.
    """

    current_page: int | None = None
    """Number of the page, from 1."""

    next_page: int | None = None
    """Number of the next page. None on the last page."""

    max_per_page: int | None = None
    """Largest number of sessions on a page."""

    total_pages: int | None = None
    """Number of pages."""

    total_transactions: int | None = None
    """Number of sessions on all pages."""

    transactions: list[Transaction] | None = None
    """Sessions."""


class ContractsAnswer(ReceivedModel):
    """Answer to a request for the contracts. Certainty: code (a released client depends on it, on another endpoint:
    REST), from pybluecurrent 0.4.1.

    Attributes:
        contracts: Contracts.
    """

    contracts: list[Contract] | None = None
    """Contracts."""


class GridConnection(ReceivedModel):
    """Grid connection of the account, with its address. The currents are in GRID_STATUS. Certainty: code (a released
    client depends on it, on another endpoint: REST), from pybluecurrent 0.4.1.

    Attributes:
        id: Identity of the grid connection: GRID- and the identity of the charge point.
        smart_charging: True if smart charging is on.
        address: Address.
    """

    id: str | None = None
    """Identity of the grid connection: GRID- and the identity of the charge point."""

    smart_charging: bool | None = None
    """True if smart charging is on."""

    address: GridAddress | None = None
    """Address."""


class TransactionsAnswer(ReceivedModel):
    """Answer to a request for a page of charging sessions. Certainty: code (a released client depends on it, on
    another endpoint: REST), from pybluecurrent 0.4.1.

    Attributes:
        data: Page.
    """

    data: TransactionsPage | None = None
    """Page."""


class GridsAnswer(ReceivedModel):
    """Answer to a request for the grid connections. Certainty: code (a released client depends on it, on another
    endpoint: REST), from pybluecurrent 0.4.1.

    Attributes:
        grids: Grid connections.
    """

    grids: list[GridConnection] | None = None
    """Grid connections."""


ANSWERS: tuple[type[ReceivedModel], ...] = (
    TransactionsAnswer,
    ContractsAnswer,
    GridsAnswer,
    ApiTokenAnswer,
    ActionAnswer,
    ActionAnswer,
    ActionAnswer,
    ActionAnswer,
    ActionAnswer,
    ActionAnswer,
    ActionAnswer,
    ActionAnswer,
    ActionAnswer,
    ActionAnswer,
    ActionAnswer,
)
"""The classes of whole answers."""


def load() -> None:
    """Builds the validators of all classes, which takes time; call it in a thread."""
    for answer in ANSWERS:
        answer.model_rebuild()
