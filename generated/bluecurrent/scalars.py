# generated from codegen/templates/package/scalars.py.j2 by `python -m codegen generate`; changes here are lost
"""Single values with a name: what they are in Python, and what is checked before they are sent."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, Literal

from pydantic import Field

from ._runtime.decoding.timestamps import dates, timestamps
from ._runtime.decoding.value_errors import ExpectedForm

ApiToken = Annotated[str, Field(pattern="^\\S(.*\\S)?$"), ExpectedForm("text with no blank before or after it")]
"""An API token, made in the driver portal."""

EvseId = Annotated[
    str, Field(pattern="^\\S{1,64}$"), ExpectedForm("text of 1 to 64 characters without blanks, such as BCU100001")
]
"""The identity of a charge point (EVSE)."""

CardUid = Annotated[str, Field(pattern="^\\S{1,64}$"), ExpectedForm("text of 1 to 64 characters without blanks")]
"""The identity of a charge card; BCU-APP stands for no card (the session is not reimbursed)."""

TimeOfDay = Annotated[
    str, Field(pattern="^([01][0-9]|2[0-3]):[0-5][0-9]$"), ExpectedForm("a time of day, such as 23:00")
]
"""A local time of day, hours and minutes."""

Weekday = Annotated[int, Field(ge=1, le=7), ExpectedForm("a whole number from 1 to 7")]
"""A day of the week, 1 (Monday) to 7 (Sunday)."""

WeekdayCode = Literal["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
"""A day of the week as two letters."""

Ampere = Annotated[int | float, Field(ge=0), ExpectedForm("a number of 0 or more")]
"""A current. Unit: A."""

KilowattHour = Annotated[int | float, Field(ge=0), ExpectedForm("a number of 0 or more")]
"""An amount of energy. Unit: kWh."""

Percentage = Annotated[int, Field(ge=0, le=100), ExpectedForm("a whole number from 0 to 100")]
"""A share of a whole. Unit: %."""

ScheduleId = Annotated[
    str, Field(pattern="^\\S{1,64}$"), ExpectedForm("text of 1 to 64 characters without blanks, such as 1")
]
"""The identity of a schedule, as text."""

ScheduleNumber = Annotated[str, Field(pattern="^[0-9]{1,18}$"), ExpectedForm("a whole number, such as 1")]
"""The identity of a schedule, as text that is a whole number."""

Timestamp = Annotated[datetime, timestamps("Europe/Amsterdam", "iso", "%d-%m-%Y %H:%M:%S", "%d-%b-%y")]
"""An instant; text without an offset is Europe/Amsterdam local time, the first of two when the clock goes back;
empty text is none."""

Date = Annotated[date, dates("iso")]
"""A day, as YYYY-MM-DD; empty text is none."""
