# generated from codegen/templates/package/scalars.py.j2 by `python -m codegen generate`; changes here are lost
"""Defines the scalars: named types of single values; each value is checked before it is sent."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field

from ._runtime.decoding.number_field_parsing import decimal_format, integer_format
from ._runtime.decoding.timestamp_field_parsing import date_format, timestamp_format
from ._runtime.decoding.validation_error_texts import ValidValues

ApiToken = Annotated[
    str,
    Field(pattern="^[!-~]([ -~]*[!-~])?$"),
    ValidValues("visible ASCII characters with no blank before or after them"),
]
"""API token, created in the driver portal."""

EvseId = Annotated[
    str, Field(pattern="^[!-~]{1,64}$"), ValidValues("1 to 64 visible ASCII characters, such as BCU100001")
]
"""Identity of a charge point (EVSE)."""

CardUid = Annotated[str, Field(pattern="^[!-~]{1,64}$"), ValidValues("1 to 64 visible ASCII characters")]
"""Uid of a charge card. BCU-APP stands for no card (the session is not reimbursed)."""

TimeOfDay = Annotated[
    str, Field(pattern="^([01][0-9]|2[0-3]):[0-5][0-9]$"), ValidValues("a time of day, such as 23:00")
]
"""Local time of day, hours and minutes."""

Weekday = Annotated[int, Field(ge=1, le=7), ValidValues("a whole number from 1 to 7")]
"""Day of the week, 1 (Monday) to 7 (Sunday)."""

WeekdayCode = Literal["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
"""Day of the week, as two letters."""

Ampere = Annotated[int | float, Field(ge=0, le=70), ValidValues("a number from 0 to 70")]
"""Charging current. The connector of a charge point carries at most 70 A (Type 2, IEC 62196-2). Unit: A."""

KilowattHour = Annotated[int | float, Field(ge=0, le=1000), ValidValues("a number from 0 to 1000")]
"""Energy for a car, whose battery holds less than 1000 kWh. Unit: kWh."""

Percentage = Annotated[int, Field(ge=0, le=100), ValidValues("a whole number from 0 to 100")]
"""Percentage. Unit: %."""

ScheduleId = Annotated[str, Field(pattern="^[!-~]{1,64}$"), ValidValues("1 to 64 visible ASCII characters, such as 1")]
"""Identity of a schedule, as text."""

ScheduleNumber = Annotated[str, Field(pattern="^[0-9]{1,18}$"), ValidValues("a whole number, such as 1")]
"""Identity of a schedule, as text that holds a whole number."""

ScheduleInteger = Annotated[
    int, Field(ge=0, le=999999999999999999), ValidValues("a whole number from 0 to 999999999999999999")
]
"""Identity of a schedule, as a whole number."""

Timestamp = Annotated[datetime, timestamp_format("Europe/Amsterdam", "iso", "%d-%m-%Y %H:%M:%S", "%d-%b-%y")]
"""Point in time. Text without an offset is local time in Europe/Amsterdam, and the earlier of two possible times when
the clock goes back. Empty text means no time."""

LocalTime = Annotated[datetime, timestamp_format("Europe/Amsterdam", "%d-%m-%Y %H:%M:%S", "iso")]
"""Point in time, as local time in Europe/Amsterdam without an offset, and the earlier of two possible times when the
clock goes back. Empty text means no time."""

DayWithoutZeros = Annotated[date, date_format("%-d-%-m-%Y")]
"""Day, as D-M-YYYY without leading zeros."""

DecimalNumber = Annotated[Decimal, decimal_format()]
"""Number that may come as text with blanks around it. Blank text means none."""

WholeNumber = Annotated[int, integer_format()]
"""Whole number that may come as text with blanks around it. Blank text means none."""

TransactionOrder = Literal["newest", "oldest"]
"""Order of sessions by their end."""

Date = Annotated[date, date_format("iso")]
"""Day, as YYYY-MM-DD. Empty text means no day."""
