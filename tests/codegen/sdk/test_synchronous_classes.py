"""Tests how the members of an asynchronous class become those of the synchronous one."""

from __future__ import annotations

import pytest

from codegen.sdk.methods.class_source_parsing import PythonSources
from codegen.sdk.methods.synchronous_classes import SynchronousClass, synchronous_class

BASE = '''
"""A module."""

from __future__ import annotations

import ssl as tls
from collections.abc import Mapping
from typing import Generic, TypeVar

from ..core.times import Moment
from .iterators import Messages

P = TypeVar("P")
Pair = tuple[int, int]


class BaseKettle(Generic[P]):
    """A kettle."""

    def __init__(self, name: str, *, ssl: tls.SSLContext | None = None) -> None: ...

    async def boil(self, at: Moment, /, *pairs: Pair, wait: bool = True) -> P:
        """Boils, and is awaited with `await boil()`."""

    @property
    def heat(self) -> float:
        """The heat."""
        return 0.0

    @property
    def cups(self) -> Mapping[str, P]:
        """The cups."""
        return {}

    @property
    def totals(self) -> dict[str, int]:
        """The totals."""
        return {}

    def stop(self) -> None:
        """Stops."""

    def clouds(self) -> Messages[P | None]:
        """Returns clouds."""

    def _hidden(self) -> None: ...

    def steam(self) -> Messages[P | None]:
        """Returns an asynchronous iterator.

        Args:
            none: Of all.
        """

    async def written(self) -> None:
        """Is in the base class."""
'''
MODULE = '''
"""A module."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ._runtime.kettles import BaseKettle

if TYPE_CHECKING:
    from . import messages


class Kettle(BaseKettle[messages.Tea]):
    """`async with Kettle()` makes tea."""
'''
WRITTEN = '''
class BaseSyncKettle:
    """A base."""

    def written(self) -> None:
        """Is written by hand."""
'''


def make(base: str = BASE) -> SynchronousClass:
    sources = {"kettle.py": MODULE, "_runtime/kettles.py": base, "_runtime/sync/kettle.py": WRITTEN}
    return synchronous_class(
        PythonSources(sources.__getitem__),
        "Kettle",
        subject="LiveKettle",
        module="kettle.py",
        base="_runtime/sync/kettle.py:BaseSyncKettle",
        target="_kettle",
    )


def test_synchronous_members_call_the_asynchronous_ones() -> None:
    made = make()
    assert {member.name: member.expression for member in made.members} == {
        "boil": "self._thread.run(lambda: self._kettle.boil(at, *pairs, wait=wait))",
        "heat": "self._kettle.heat",
        "cups": "MappingProxyType(self._thread.call(lambda: dict(self._kettle.cups)))",
        "totals": "self._thread.call(lambda: self._kettle.totals)",
        "clouds": "Messages(self._client, self._thread, lambda: self._kettle.clouds(), timeout)",
        "stop": "self._thread.call(lambda: self._kettle.stop())",
        "steam": "Messages(self._client, self._thread, lambda: self._kettle.steam(), timeout)",
    }
    assert made.docstring == '"""`with Kettle()` makes tea."""'
    assert made.arguments == "name, ssl=ssl"


def test_signatures_keep_their_types_with_the_imports_for_them() -> None:
    made = make()
    boil, _, cups, *_, steam = made.members
    assert (boil.signature, boil.returns) == ("self, at: Moment, /, *pairs: Pair, wait: bool=True", "messages.Tea")
    assert cups.returns == "Mapping[str, messages.Tea]"
    assert steam.signature == "self, *, timeout: float | None=None"
    assert made.imports == (
        "from .._runtime.kettles import Pair",
        "from .._runtime.sync.sync_message_iterator import Messages",
        "from ..core.times import Moment",
        "from collections.abc import Mapping",
        "import ssl as tls",
    )
    assert made.lazy_modules == ("messages",)


def test_docstrings_are_those_of_a_program_without_async() -> None:
    boil, *_, steam = make().members
    assert boil.docstring == '"""Boils, and is awaited with `boil()`."""'
    (clouds,) = (member for member in make().members if member.name == "clouds")
    assert clouds.docstring.startswith('"""Returns clouds.\n\n        Args:\n            timeout: Seconds after which')
    assert "Returns an iterator." in steam.docstring
    assert "            none: Of all.\n            timeout: Seconds after which" in steam.docstring


@pytest.mark.parametrize(
    "method",
    [
        "def watch(self, callback: Callable[[int], None]) -> None:",
        "def steams(self) -> AsyncIterator[int]:",
        "async def find(self) -> LiveKettle:",
    ],
)
def test_a_method_that_must_be_written_by_hand_is_named(method: str) -> None:
    name = method.partition("(")[0].split()[-1]
    with pytest.raises(ValueError, match=rf"{name} can't be made synchronous .*_runtime/sync/"):
        make(f'{BASE}\n    {method}\n        """Does it."""\n')


@pytest.mark.parametrize(("optional", "is_cast"), [(5, False), (6, True)])
def test_call_with_too_many_unions_for_mypy_is_cast(optional: int, is_cast: bool) -> None:
    arguments = ", ".join(f"a{number}: int | None = None" for number in range(optional))
    overloads = "".join(
        f"    @overload\n    async def pour(self, *, {arguments}, b: {kind}) -> P: ...\n" for kind in "AB"
    )
    pour = f'{overloads}    async def pour(self, *, {arguments}, b: int = 0) -> P:\n        """Pours."""\n\n'
    made = make(BASE.replace("    async def written", f"{pour}    async def written"))
    member = next(member for member in made.members if member.name == "pour")
    cast = 'cast("Callable[..., Coroutine[Any, Any, messages.Tea]]", self._kettle.pour)'
    assert member.expression.startswith(
        f"self._thread.run(lambda: {cast if is_cast else 'self._kettle.pour'}(a0=a0, a1="
    )
    assert ("from typing import cast" in made.imports) is is_cast
