# generated from codegen/templates/package/_runtime/live/charging/override_requests.py by `python -m codegen generate`; changes here are lost
"""Sends the commands that add, change, delete and list overrides, and finds the id of a listed override."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from ...core.errors import ServerError
from ...core.message_field_reading import get_at
from ..counting_request_sender import CountingRequestSender
from ..live_table_types import CommandClasses
from .charging_table_types import LimitCommands
from .weekly_times_from_instants import find_weekly_times

ScheduleId = str | int


class OverrideRequests:
    """Sends the commands of the spec that set, edit, clear and list the overrides of one subject."""

    def __init__(self, identity: str, commands: LimitCommands, request_sender: CountingRequestSender) -> None:
        self._identity = identity
        self._commands = commands
        self._request_sender = request_sender
        self._zone = ZoneInfo(commands.zone)

    def build_payload(self, amps: int, now: datetime, until: datetime) -> Any:
        """Returns the payload of an override from now to an instant; raises InvalidRequest if it can't be sent."""
        commands, times = self._commands, find_weekly_times(now, until, self._zone)
        payload = commands.payload()(
            **{
                commands.subjects: [self._identity],
                commands.amps: amps,
                commands.start_time: times.start_time,
                commands.start_days: [commands.days[times.start_day]],
                commands.stop_time: times.stop_time,
                commands.stop_days: [commands.days[times.stop_day]],
            }
        )
        commands.set.command().checked(payload=payload)
        return payload

    async def set(self, payload: Any) -> ScheduleId:
        """Adds an override, and returns its id, which is looked up in the list if the answer does not have it.

        Raises ServerError if the list does not have it either.
        """
        answer = await self._act(self._commands.set, {"payload": payload})
        schedule_id: ScheduleId | None = get_at(answer, (self._commands.schedule, self._commands.id))
        if schedule_id is None and (schedule_id := await self.find(payload)) is None:
            raise ServerError("the service set the limit without telling its id, so it can't be changed or cleared")
        return schedule_id

    async def edit(self, schedule_id: ScheduleId, payload: Any) -> None:
        """Changes an override."""
        await self._act(self._commands.edit, {self._commands.id: schedule_id, "payload": payload})

    async def clear(self, schedule_id: ScheduleId, timeout: float | None) -> None:
        """Deletes an override."""
        await self._act(self._commands.clear, {self._commands.id: schedule_id}, timeout)

    async def is_listed(self, schedule_id: ScheduleId, timeout: float | None = None) -> bool:
        """Returns whether the service still has an override."""
        return str(schedule_id) in {str(self._get_id(override)) for override in await self._list(timeout)}

    async def find(self, payload: Any, timeout: float | None = None) -> ScheduleId | None:
        """Returns the id of an override with the values of a payload; None if the service has none."""
        matching = [override for override in await self._list(timeout) if self._shows(override, payload)]
        return self._get_id(matching[-1]) if matching else None

    async def _act(self, command: CommandClasses, arguments: dict[str, Any], timeout: float | None = None) -> Any:
        request = command.command().checked(**arguments)
        return await self._request_sender.act(request, command.answer(), wait="verdict", timeout=timeout)

    async def _list(self, timeout: float | None) -> list[Any]:
        command = self._commands.list
        answer: Any = await self._request_sender.read(command.command().checked(), command.answer(), timeout=timeout)
        return answer.content or []

    def _get_id(self, override: Any) -> Any:
        return getattr(override, self._commands.id, None)

    def _shows(self, override: Any, payload: Any) -> bool:
        """Returns whether a listed override has the values of a payload."""
        listed = self._commands.listed
        pairs = ((getattr(override, field, None), getattr(payload, name)) for field, name in listed.items())
        return bool(listed) and all(_as_text(shown) == _as_text(sent) for shown, sent in pairs)


def _as_text(value: Any) -> str:
    """Returns a value in the form in which the service lists it: a list as one text, a number without a final .0."""
    if isinstance(value, (list, tuple)):
        return ",".join(map(str, value))
    return f"{value:g}" if isinstance(value, float) else str(value)
