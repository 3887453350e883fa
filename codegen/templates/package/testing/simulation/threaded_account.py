"""Runs a simulated account in a thread, for code without an event loop."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from ssl import SSLContext
from typing import Any, TypedDict, Unpack

from ..._runtime.sync.background_loop import BackgroundLoop
from ..server.threaded_local_server import ThreadedLocalServer
from .charge_point_controls import SimulatedChargePoint
from .default_account import REFUSAL_ERROR
from .simulated_account_server import SimulatedAccount


class SimulatedAccountOptions(TypedDict, total=False):
    """Names the keyword arguments of a SimulatedAccount."""

    seed: int
    speed: float | None
    api_token: str
    charge_points: Mapping[str, Mapping[str, Any]] | None
    push_interval: float
    request_limit: int | None
    one_connection: bool
    transactions: Iterable[Mapping[str, Any]]
    past_year: bool
    host: str
    port: int
    rest_port: int
    ssl: SSLContext | None


class ThreadedAccount(ThreadedLocalServer[SimulatedAccount]):
    """Runs a SimulatedAccount in a thread: `with ThreadedAccount(…) as account`; takes the same arguments."""

    def __init__(self, **options: Unpack[SimulatedAccountOptions]) -> None:
        super().__init__(SimulatedAccount(**options), "bluecurrent simulated account")
        self.charge_points = {
            identity: ThreadedChargePoint(charge_point, self._loop)
            for identity, charge_point in self._server.charge_points.items()
        }
        """The charge points by their identities."""

    @property
    def commands(self) -> list[dict[str, Any]]:
        """The received commands without their authorization, oldest first; log-ins and greetings are left out."""
        return self._server.commands

    @property
    def verdicts_first(self) -> bool:
        """True to push the verdict on an HTTP command before the answer, as the service may do; otherwise after it."""
        return self._server.verdicts_first

    @verdicts_first.setter
    def verdicts_first(self, is_first: bool) -> None:
        self._server.verdicts_first = is_first

    def advance(self, *, hours: float = 0, minutes: float = 0, seconds: float = 0) -> None:
        """Lets simulated time pass at once, with all that is due in it. Pushes show only the state at the end."""
        self._loop.call(lambda: self._server.advance(hours=hours, minutes=minutes, seconds=seconds))

    def fail_next(self, command: str, error: str | int = REFUSAL_ERROR, *, by_service: bool = False) -> None:
        """Refuses the next command of this name, for any charge point.

        An error that is a code is sent in an error object. A text is sent in the charge point's verdict, or in the only
        answer to the command; the text for "no answer" (`NO_ANSWER_ERROR`) is sent late, as by the service.
        With `by_service`, the text is sent in the receipt, and no verdict follows.
        """
        self._loop.call(lambda: self._server.fail_next(command, error, by_service=by_service))


class ThreadedChargePoint:
    """Changes a charge point of a ThreadedAccount in ways that no command can, from any thread."""

    def __init__(self, charge_point: SimulatedChargePoint, loop: BackgroundLoop) -> None:
        self.identity = charge_point.identity
        self._charge_point = charge_point
        self._loop = loop

    @property
    def fields(self) -> dict[str, Any]:
        """A copy of the charge point's fields by wire name; without the fields of sockets if it has several sockets."""
        return self._loop.call(lambda: self._charge_point.fields)

    def plug_in(
        self,
        battery_kwh: float = 60.0,
        level: float = 0.4,
        *,
        phases: int = 3,
        max_current: float = 16.0,
        socket_id: int = 1,
    ) -> None:
        """Plugs in a car. If plug and charge is on, a session starts; otherwise, a command can start one.

        `level` is the charge of the battery, from 0 to 1. `max_current` is the car's largest current per phase, in A.
        """
        self._loop.call(
            lambda: self._charge_point.plug_in(
                battery_kwh, level, phases=phases, max_current=max_current, socket_id=socket_id
            )
        )

    def unplug(self, socket_id: int = 1) -> None:
        """Unplugs the car, which ends the session; raises ValueError if no car is plugged in."""
        self._loop.call(lambda: self._charge_point.unplug(socket_id))

    def go_offline(self) -> None:
        """Disconnects the charge point from the service: commands for it time out until `go_online()`."""
        self._loop.call(self._charge_point.go_offline)

    def go_online(self) -> None:
        """Connects the charge point to the service again."""
        self._loop.call(self._charge_point.go_online)

    def fail_next(self, command: str, error: str | int = REFUSAL_ERROR, *, by_service: bool = False) -> None:
        """Refuses the next command of this name.

        An error that is a code is sent in an error object. A text is sent in the charge point's verdict, or in the only
        answer to the command; the text for "no answer" (`NO_ANSWER_ERROR`) is sent late, as by the service.
        With `by_service`, the text is sent in the receipt, and no verdict follows.
        """
        self._loop.call(lambda: self._charge_point.fail_next(command, error, by_service=by_service))
