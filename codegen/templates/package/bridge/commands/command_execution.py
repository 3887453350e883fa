"""Sends commands from the MQTT broker to the service, each at most once, and waits for their results (verdicts)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ... import messages
from ..._runtime.core.errors import ConnectionLost, InvalidRequest
from ...client import Client
from ...live import Live
from ...protocol import PROTOCOL
from ..entities.set_text_to_command import SetCommand, find_settable, make_set_command
from .card_arguments_and_no_answer_error import CARD_ARGUMENTS
from .charge_card_selection import ChargeCards
from .request_building import build_request


class CommandExecution:
    """Carries out the commands for one account. Methods raise BlueCurrentError, or InvalidSet for an entity."""

    def __init__(self, client: Client, live: Live, cards: ChargeCards) -> None:
        self._client = client
        self._live = live
        self._cards = cards

    async def prepare(self) -> None:
        """Builds the classes of the commands in advance, so that no command is delayed after it was checked."""
        await self._client._preloader.prepare_commands()

    async def send(self, command: str, arguments: Mapping[str, Any], evse_id: str) -> None:
        """Sends a command and waits for the verdict; the arguments have their wire names."""
        self.check(evse_id)
        request = build_request(command, self._add_card(command, arguments, evse_id), evse_id)
        answer = messages.DECODER.messages[PROTOCOL.routes[command].answer]
        await self._client._router.act(request, answer, wait="verdict", timeout=None)

    def read_set_command(self, entity_key: str, text: str, evse_id: str) -> SetCommand | None:
        """Returns the command that sets an entity to a text; for the card entity, selects the card and returns None."""
        self.check(evse_id)
        point = self._live.charge_points[evse_id]
        entity = find_settable(point, entity_key, has_cards=bool(self._cards.names))
        if entity.platform == "select":
            self._cards.select(evse_id, text)
            return None
        uid = self._cards.get_uid(self._cards.get_selected(evse_id))
        return make_set_command(point, entity, text, card_uid=uid)

    async def send_set_command(self, command: SetCommand, evse_id: str) -> None:
        """Sends the command that sets an entity, and waits for the verdict."""
        if command.amps is None:
            await self.send(command.command, command.arguments, evse_id)
        else:
            await self._live.charge_points[evse_id].limit_current(command.amps)

    def check(self, evse_id: str) -> None:
        """Raises an error if there is no connection to the service, or if the account has no such charge point."""
        if not self._client.is_connected():
            raise ConnectionLost("there is no connection to the service, and the command was not sent")
        if evse_id not in self._live.charge_points:
            raise InvalidRequest("this charge point is not in the account")

    def _add_card(self, command: str, arguments: Mapping[str, Any], evse_id: str) -> Mapping[str, Any]:
        """Returns the arguments; of a command that takes a card, with the uid of the named or the selected card."""
        if command not in CARD_ARGUMENTS:
            return arguments
        parameter, name_argument = CARD_ARGUMENTS[command]
        given = dict(arguments)
        name = given.pop(name_argument, None)
        if parameter in given and name is None:
            return given
        if parameter in given:
            raise InvalidRequest(f"{command}: {parameter} and {name_argument} can't both be given", argument=parameter)
        uid = self._cards.get_uid(self._cards.get_selected(evse_id) if name is None else name)
        if uid is None:
            missing = f"no card: give {name_argument} or {parameter}, or select one"
            reason = missing if name is None else "there is no card of this name"
            raise InvalidRequest(f"{command}: {reason}", argument=parameter, command=command)
        return given | {parameter: uid}
