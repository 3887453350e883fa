"""Tests each effect of each command at a simulated account: sends the command, and reads the change back."""

from __future__ import annotations

from collections.abc import AsyncIterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import pytest

import bluecurrent
from bluecurrent import Client
from bluecurrent._runtime.core.message_field_reading import get_at
from bluecurrent.testing import SimulatedAccount
from codegen.contract_tests.argument_cases import example_arguments
from codegen.model.command_effects import Effect
from codegen.model.commands import Command, Parameter
from codegen.model.protocol import Protocol
from codegen.validation.load_spec import load_spec
from tests.testing.simulation.prepared_accounts import prepare

FREE = "BCU100003"
"""The charge point of the default account without a car."""
OTHERS: dict[str, Any] = {
    "EvseId": FREE,
    "TimeOfDay": "05:45",
    "KilowattHour": 17.5,
    "Weekday": [6, 7],
    "WeekdayCode": ["SU", "TU"],
    "Ampere": 13.5,
    "CardUid": "00000000000002",
}
"""Values that are not the spec's examples, which the fields have already, by the type of a parameter."""


class Case(NamedTuple):
    command: Command
    arguments: dict[str, Any]


@cache
def protocol() -> Protocol:
    return load_spec(Path(__file__).parents[2] / "spec", with_recordings=False)


def other_value(parameter: Parameter, example: Any) -> Any:
    names = [item.name for item in parameter.type.items]
    value = next((OTHERS[name] for name in names if name in OTHERS), example)
    is_list = parameter.type.items[0].is_list
    return [value] if is_list and not isinstance(value, list) else value


def cases() -> list[Case]:
    """Returns each command that has an effect, once with True and once with False if it takes a boolean."""
    found = []
    for command in protocol().commands.values():
        if not command.effects:
            continue
        values = example_arguments(protocol(), command)
        values = {
            item.argument: other_value(item, values[item.argument])
            for item in command.wire_parameters
            if item.argument in values
        }
        flags = [name for name, value in values.items() if value is True]
        found += [Case(command, values | dict.fromkeys(flags, flag)) for flag in ((True, False) if flags else (True,))]
    return found


@pytest.fixture
async def account() -> AsyncIterator[SimulatedAccount]:
    async with SimulatedAccount(speed=None) as account:
        yield account


@pytest.fixture
async def client(account: SimulatedAccount) -> AsyncIterator[Client]:
    async with Client(account.api_token, url=account.url) as client:
        yield client


async def read(client: Client, name: str, place: str) -> Any:
    """Reads an object with its method, and returns the value at a place in its content."""
    [command] = [item for item in protocol().commands.values() if item.answer.object == name and not item.acts]
    arguments = {item.argument: FREE for item in command.parameters if item.type == evse_id_type()}
    content = await getattr(client, command.methods[0].name)(**arguments)
    first, *path = place.split(".")
    assert first == "content"
    return get_at(content, tuple(path))


def evse_id_type() -> Any:
    return protocol().commands["GET_CH_STATUS"].parameters[0].type


async def send(client: Client, case: Case) -> Any:
    arguments = dict(case.arguments)
    if case.command.variant:
        arguments[case.command.variant.argument] = case.command.variant.value
    if payload := case.command.payload:
        fields = {item.argument: arguments.pop(item.argument) for item in payload.fields}
        arguments["payload"] = getattr(bluecurrent, payload.name)(**fields)
    return await getattr(client, case.command.methods[0].name)(**arguments)


def sent_value(case: Case, name: str) -> Any:
    """Returns the value that a parameter stands for in a field."""
    [parameter] = [item for item in case.command.wire_parameters if item.name == name]
    value = case.arguments[parameter.argument]
    return not value if parameter.encode == "negated" else value


@pytest.mark.parametrize("case", cases(), ids=lambda case: f"{case.command.name}-{case.arguments.get('value', '')}")
async def test_effects_are_read_back(case: Case, account: SimulatedAccount, client: Client) -> None:
    await prepare(client, account, case.command.name, FREE)
    effects = [effect for effect in case.command.effects if happens(case, effect)]
    before = [await read(client, effect.object, effect.place) for effect in effects]
    await send(client, case)
    for effect, old in zip(effects, before, strict=True):
        new = await read(client, effect.object, effect.place)
        if effect.item:
            check_items(case, effect, old, new)
        elif effect.lookup:
            key = effect.lookup.id
            assert getattr(new, key) == sent_value(case, effect.parameter) != getattr(old, key)
        elif effect.parameter:
            assert new == sent_value(case, effect.parameter)
            assert isinstance(new, bool) or new != old
        else:
            assert new == effect.value != old


def happens(case: Case, effect: Effect) -> bool:
    return all(sent_value(case, name) == value for name, value in effect.when.items())


def check_items(case: Case, effect: Effect, old: list[Any], new: list[Any]) -> None:
    """Checks that one item is added, changed or removed, and that the others stay as they are."""
    item = effect.item
    assert item is not None
    before, after = ({str(getattr(each, item.id)): each for each in items} for items in (old, new))
    named = sent_value(case, item.parameter) if item.parameter else (after.keys() - before.keys()).pop()
    changed, previous = after.pop(str(named), None), before.pop(str(named), None)
    assert after == before
    assert (previous is None) == (item.action == "add")
    assert (changed is None) == (item.action == "remove")
    for name, parameter in item.fields.items():
        value, shown = sent_value(case, parameter), getattr(changed, name)
        assert shown == value or shown == ",".join(map(str, value)), name
        assert previous is None or shown != getattr(previous, name), name


async def test_booleans_are_switched_on_and_off(account: SimulatedAccount, client: Client) -> None:
    """Shows that reading back a boolean does not only find its first value."""
    for case in [*cases(), *cases()]:
        [effect, *_] = case.command.effects
        if effect.parameter and isinstance(sent_value(case, effect.parameter), bool):
            await send(client, case)
            assert await read(client, effect.object, effect.place) == sent_value(case, effect.parameter)


def test_every_action_has_effects_or_is_known_to_have_none() -> None:
    """Shows a new command whose effects are missing in the spec."""
    without = {item.name for item in protocol().commands.values() if item.acts and not item.effects}
    assert without == {"SOFT_RESET", "REBOOT", "UNLOCK_CONNECTOR"}
