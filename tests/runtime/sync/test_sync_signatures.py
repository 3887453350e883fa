"""Tests that the synchronous classes have the members, arguments and docstrings of the asynchronous ones."""

from __future__ import annotations

import inspect
from typing import Any

import pytest

import bluecurrent
from bluecurrent import sync

CLASSES = ("Client", "Live", "LiveChargePoint")
WORDED_DIFFERENTLY = {"messages", "on", "charge_points", "changes", "subscribe"}
"""They run callbacks, return copies, or have a time-out."""
MEMBERS = [
    (name, member)
    for name in CLASSES
    for member in dir(getattr(bluecurrent, name))
    if not member.startswith("_") or member == "__init__"
]


def get_function(owner: type, name: str) -> Any:
    member = inspect.getattr_static(owner, name)
    return member.fget if isinstance(member, property) else member


def plain(docstring: str | None) -> str:
    text = (docstring or "").replace("async with", "with").replace("async for", "for")
    return text.replace("an asynchronous iterator", "an iterator")


@pytest.mark.parametrize("name", CLASSES)
def test_the_public_members_are_the_same(name: str) -> None:
    ours, theirs = (
        {member for member in dir(owner) if not member.startswith("_")}
        for owner in (getattr(sync, name), getattr(bluecurrent, name))
    )
    assert ours == theirs
    assert plain(getattr(bluecurrent, name).__doc__) == getattr(sync, name).__doc__


@pytest.mark.parametrize(("name", "member"), MEMBERS)
def test_arguments_and_docstrings_are_the_same(name: str, member: str) -> None:
    asynchronous, synchronous = (getattr(module, name) for module in (bluecurrent, sync))
    if member == "__init__" and name != "Client":
        return  # programs do not make these objects themselves
    theirs, ours = get_function(asynchronous, member), get_function(synchronous, member)
    assert isinstance(inspect.getattr_static(synchronous, member), property) is isinstance(
        inspect.getattr_static(asynchronous, member), property
    )
    assert not inspect.iscoroutinefunction(ours)
    their_signature, our_signature = inspect.signature(theirs), inspect.signature(ours)
    parameters = dict(our_signature.parameters)
    if str(our_signature.return_annotation).startswith("Messages["):
        assert parameters.pop("timeout").annotation == "float | None"
    assert [*parameters.values()] == [*their_signature.parameters.values()]
    if "timeout" in our_signature.parameters and "timeout" not in their_signature.parameters:
        assert "timeout: Seconds after which the iterator ends" in (ours.__doc__ or "")
    elif member not in WORDED_DIFFERENTLY | {"wait_for", "disconnect"}:
        assert plain(theirs.__doc__) == (ours.__doc__ or "")
