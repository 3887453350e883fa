# generated from codegen/templates/package/compat/client.py.j2 by `python -m codegen generate`; changes here are lost
"""Provides the client of bluecurrent-api 1.3.3, with all its methods."""

from __future__ import annotations

import ssl as tls
from datetime import timedelta
from typing import Literal

from .days_text import days_text
from .receive_loop import OnOpen, Receiver
from .types import OverrideCurrentPayload, UpdatePriceBasedSettingsPayload
from .utils import get_next_reset_delta
from .websocket import Websocket


class Client:
    """Controls the charge points of one account; the answers to commands go to the callback of `connect`.

    Args:
        url: A ws:// or wss:// address to connect to instead of the service.
        ssl: The TLS context, for example with certificates of your own; the system's default if not given.
        proxy: The address of a proxy, such as http://proxy.example:3128, or None to use none. If not given, the proxy of the environment or the system, but none to this machine.
        request_timeout: Seconds for which a command waits for a connection.
        answer_timeout: Seconds for which `wait_for_clear_override_current` and `wait_for_update_override_current` wait.
    """

    def __init__(
        self,
        *,
        url: str | None = None,
        ssl: tls.SSLContext | None = None,
        proxy: str | Literal[True] | None = True,
        request_timeout: float = 20.0,
        answer_timeout: float = 60.0,
    ) -> None:
        self.websocket = Websocket(
            url=url, ssl=ssl, proxy=proxy, request_timeout=request_timeout, answer_timeout=answer_timeout
        )

    async def validate_api_token(self, api_token: str) -> str:
        """Logs in, on a connection of its own, and returns the customer id.

        Raises:
            InvalidApiToken: The service does not accept the token.
            RequestLimitReached: The daily request limit is used up.
            AlreadyConnected: The account has another connection open.
            WebsocketError: The log-in failed for any other reason.
        """
        return await self.websocket.validate_api_token(api_token)

    async def validate_token(self, api_token: str) -> str:
        """Does the same as validate_api_token."""
        return await self.validate_api_token(api_token)

    async def get_email(self) -> str:
        """Reads the account's e-mail address, on a connection of its own; validate a token first."""
        return await self.websocket.get_email()

    async def connect(self, receiver: Receiver, on_open: OnOpen | None = None) -> None:
        """Connects, and returns after `disconnect`.

        Args:
            receiver: Awaited with every message, in order. An exception that it raises is logged, and the next message
                follows.
            on_open: Awaited once, beside the receiver; without it, charge points and charge cards are requested.

        Raises:
            RequestLimitReached: The daily request limit is used up.
            WebsocketError: The connection could not be opened, or ended for any other reason.
            BlueCurrentException: `receiver` has raised it.
            Exception: `on_open` has raised it.
        """
        await self.websocket.start(receiver, on_open or self._on_open)

    async def disconnect(self) -> None:
        """Closes the connection; raises WebsocketError if there is none."""
        await self.websocket.disconnect()

    def is_connected(self) -> bool:
        """Returns True if there is a connection now."""
        return self.websocket.is_connected

    async def wait_for_charge_points(self) -> None:
        """Waits until the receiver has handled the charge points, on this connection or a later one."""
        await self.websocket.wait_for_charge_points()

    async def wait_for_clear_override_current(self) -> None:
        """Waits until the receiver has handled the answer to clear_user_override_current.

        Raises WebsocketError if the answer is a refusal, or does not come in time.
        """
        await self.websocket.wait_for_answer("POST_CLEAR_OVERRIDE_CURRENT")

    async def wait_for_update_override_current(self) -> None:
        """Waits until the receiver has handled the answer to edit_user_override_current.

        Raises WebsocketError if the answer is a refusal, or does not come in time.
        """
        await self.websocket.wait_for_answer("POST_EDIT_OVERRIDE_CURRENT")

    def get_next_reset_delta(self) -> timedelta:
        """Returns the time until the request limit is reset, which is always less than a day."""
        return get_next_reset_delta()

    async def _on_open(self) -> None:
        await self.get_charge_points()
        await self.get_charge_cards()

    async def get_charge_points(self) -> None:
        """Read the charge points of the account."""
        await self.websocket.send_request(
            {
                "command": "GET_CHARGE_POINTS",
            }
        )

    async def get_charge_cards(self) -> None:
        """Read the charge cards of the account."""
        await self.websocket.send_request(
            {
                "command": "GET_CHARGE_CARDS",
                "limit": 100,
            }
        )

    async def get_status(self, evse_id: str) -> None:
        """Read the live status of a charge point. The service pushes it again when it changes."""
        await self.websocket.send_request(
            {
                "command": "GET_CH_STATUS",
                "evse_id": evse_id,
            }
        )

    async def get_settings(self, evse_id: str) -> None:
        """Read the settings of a charge point."""
        await self.websocket.send_request(
            {
                "command": "GET_CH_SETTINGS",
                "evse_id": evse_id,
            }
        )

    async def get_grid_status(self, evse_id: str) -> None:
        """Read the currents and limits of the grid connection behind a charge point."""
        await self.websocket.send_request(
            {
                "command": "GET_GRID_STATUS",
                "evse_id": evse_id,
            }
        )

    async def get_user_override_currents_list(self) -> None:
        """List the scheduled overrides of the charging current."""
        await self.websocket.send_request(
            {
                "command": "LIST_OVERRIDE_CURRENT",
            }
        )

    async def set_linked_charge_cards_only(self, evse_id: str, value: bool) -> None:
        """Allow only linked charge cards at a charge point, or any card."""
        await self.websocket.send_request(
            {
                "command": "SET_PUBLIC_CHARGING",
                "evse_id": evse_id,
                "value": not value,
            }
        )

    async def set_plug_and_charge(self, evse_id: str, value: bool) -> None:
        """Turn plug and charge on or off. When on, plugging in a cable starts a session without a card."""
        await self.websocket.send_request(
            {
                "command": "SET_PLUG_AND_CHARGE",
                "evse_id": evse_id,
                "value": value,
            }
        )

    async def block(self, evse_id: str, value: bool) -> None:
        """Block a charge point, or unblock a charge point."""
        await self.websocket.send_request(
            {
                "command": "SET_INOPERATIVE" if value is True else "SET_OPERATIVE",
                "evse_id": evse_id,
            }
        )

    async def reset(self, evse_id: str) -> None:
        """Restart the software of a charge point, but not its hardware."""
        await self.websocket.send_request(
            {
                "command": "SOFT_RESET",
                "evse_id": evse_id,
            }
        )

    async def reboot(self, evse_id: str) -> None:
        """Restart a charge point."""
        await self.websocket.send_request(
            {
                "command": "REBOOT",
                "evse_id": evse_id,
            }
        )

    async def start_session(self, evse_id: str, session_token: str) -> None:
        """Start a charging session at a charge point."""
        await self.websocket.send_request(
            {
                "command": "START_SESSION",
                "evse_id": evse_id,
                "session_token": session_token,
            }
        )

    async def stop_session(self, evse_id: str) -> None:
        """Stop the charging session at a charge point."""
        await self.websocket.send_request(
            {
                "command": "STOP_SESSION",
                "evse_id": evse_id,
            }
        )

    async def set_delayed_charging(self, evse_id: str, value: bool) -> None:
        """Turn delayed charging on or off. On makes it the smart-charging profile."""
        await self.websocket.send_request(
            {
                "command": "SET_DELAYED_CHARGING",
                "evse_id": evse_id,
                "value": value,
            }
        )

    async def set_delayed_charging_settings(
        self, evse_id: str, days: list[int], start_time: str, end_time: str
    ) -> None:
        """Set the days and times of delayed charging. The effect of equal times is not known."""
        await self.websocket.send_request(
            {
                "command": "SAVE_SCHEDULE_DELAYED_CHARGING",
                "evse_id": evse_id,
                "days": days_text(days),
                "start_time": start_time,
                "end_time": end_time,
            }
        )

    async def set_price_based_charging(self, evse_id: str, value: bool) -> None:
        """Turn price-based charging on or off. On makes it the smart-charging profile."""
        await self.websocket.send_request(
            {
                "command": "SET_PRICE_BASED_CHARGING",
                "evse_id": evse_id,
                "value": value,
            }
        )

    async def set_price_based_settings(
        self, evse_id: str, expected_departure_time: str, expected_kwh: float, minimum_kwh: float
    ) -> None:
        """Set the departure time and the energy for price-based charging (older command)."""
        await self.websocket.send_request(
            {
                "command": "SET_PRICE_BASED_SETTINGS",
                "evse_id": evse_id,
                "expected_departure_time": expected_departure_time,
                "expected_kwh": str(expected_kwh),
                "minimum_kwh": str(minimum_kwh),
            }
        )

    async def update_price_based_charging_settings(
        self, evse_id: str, payload: UpdatePriceBasedSettingsPayload
    ) -> None:
        """Change settings of price-based charging (newer command)."""
        await self.websocket.send_request(
            {
                "command": "PATCH_PRICE_BASED_CHARGING_SETTINGS",
                "evse_id": evse_id,
                "expected_departure_time": payload.expected_departure_time,
                "current_battery_pct": payload.current_battery_percentage,
                "minimum_pct": payload.minimum_percentage,
                "battery_size_kwh": payload.battery_size_kwh,
            }
        )

    async def override_price_based_charging_profile(self, evse_id: str, value: bool) -> None:
        """Ignore price-based charging and charge now, or follow it again."""
        await self.websocket.send_request(
            {
                "command": "OVERRIDE_CHARGING_PROFILES",
                "evse_id": evse_id,
                "value": value,
            }
        )

    async def override_delayed_charging_profile(self, evse_id: str, value: bool) -> None:
        """Ignore delayed charging and charge now, or follow it again."""
        await self.websocket.send_request(
            {
                "command": "OVERRIDE_DELAYED_CHARGING_TIMEOUT",
                "evse_id": evse_id,
                "value": value,
            }
        )

    async def set_user_override_current(self, payload: OverrideCurrentPayload) -> None:
        """Schedule an override of the charging current."""
        await self.websocket.send_request(
            {
                "command": "POST_SET_OVERRIDE_CURRENT",
                "chargepoints": payload.chargepoints,
                "overridestarttime": payload.overridestarttime,
                "overridestartdays": payload.overridestartdays,
                "overridestoptime": payload.overridestoptime,
                "overridestopdays": payload.overridestopdays,
                "overridevalue": payload.overridevalue,
            }
        )

    async def edit_user_override_current(self, schedule_id: str | int, payload: OverrideCurrentPayload) -> None:
        """Change a scheduled override of the charging current."""
        await self.websocket.send_request(
            {
                "command": "POST_EDIT_OVERRIDE_CURRENT",
                "schedule_id": schedule_id,
                "chargepoints": payload.chargepoints,
                "overridestarttime": payload.overridestarttime,
                "overridestartdays": payload.overridestartdays,
                "overridestoptime": payload.overridestoptime,
                "overridestopdays": payload.overridestopdays,
                "overridevalue": payload.overridevalue,
            }
        )

    async def clear_user_override_current(self, schedule_id: str | int) -> None:
        """Delete a scheduled override of the charging current."""
        await self.websocket.send_request(
            {
                "command": "POST_CLEAR_OVERRIDE_CURRENT",
                "schedule_id": int(schedule_id),
            }
        )
