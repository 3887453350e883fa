"""Tests that the servers in threads take the arguments of the servers that they run, and hand all of them on."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from bluecurrent.testing import FixtureServer, SimulatedAccount, ThreadedAccount, ThreadedServer
from bluecurrent.testing.simulation.charge_point_controls import SimulatedChargePoint
from bluecurrent.testing.simulation.threaded_account import ThreadedChargePoint

RUN_BY = {
    ThreadedServer: FixtureServer,
    ThreadedAccount: SimulatedAccount,
    ThreadedChargePoint: SimulatedChargePoint,
}
OWN_METHODS = {"start", "stop", "use"}
"""Methods that do more than to hand their arguments on."""


def methods(threaded: type[Any]) -> Iterator[str]:
    """Yields the names of the methods that hand their arguments on."""
    for name, _ in inspect.getmembers(threaded, inspect.isfunction):
        if not name.startswith("_") and name not in OWN_METHODS:
            yield name


CASES = [(threaded, name) for threaded in RUN_BY for name in methods(threaded)]


@pytest.fixture(scope="module")
def threaded_objects() -> Iterator[dict[type[Any], Any]]:
    with ThreadedServer() as server, ThreadedAccount(speed=None) as account:
        charge_point = next(iter(account.charge_points.values()))
        yield {type(item): item for item in (server, account, charge_point)}


def own_parameters(function: Callable[..., Any]) -> list[inspect.Parameter]:
    return [item for item in inspect.signature(function).parameters.values() if item.name != "self"]


@pytest.mark.parametrize(("threaded", "name"), CASES, ids=[f"{item.__name__}.{name}" for item, name in CASES])
def test_all_arguments_are_handed_on(
    threaded: type[Any], name: str, threaded_objects: dict[type[Any], Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    method = getattr(RUN_BY[threaded], name)
    parameters = own_parameters(method)
    assert [item.name for item in own_parameters(getattr(threaded, name))] == [item.name for item in parameters]
    received: list[dict[str, Any]] = []

    def receive(*arguments: Any, **options: Any) -> None:
        bound = inspect.signature(method).bind(*arguments, **options)
        bound.apply_defaults()
        received.append({key: value for key, value in bound.arguments.items() if key != "self"})

    async def receive_in_task(*arguments: Any, **options: Any) -> None:
        receive(*arguments, **options)

    is_async = inspect.iscoroutinefunction(method)
    monkeypatch.setattr(RUN_BY[threaded], name, receive_in_task if is_async else receive)
    # Numbers, since the time limit of `until` is used by the thread as well.
    values = {item.name: float(number) for number, item in enumerate(parameters, start=2)}
    positional = [values[item.name] for item in parameters if item.kind is item.POSITIONAL_OR_KEYWORD]
    named = {item.name: values[item.name] for item in parameters if item.kind is item.KEYWORD_ONLY}
    target = threaded_objects[threaded]
    getattr(target, name)(*positional, **named)
    target._loop.call(lambda: None)  # `close` does not wait
    assert received == [values]
