"""Checks the Python names made from the words in the spec's section `subject`, such as LiveChargePoint."""

from __future__ import annotations

from collections.abc import Iterator

from ...model.protocol import Subject
from ...model.python_names import file_name
from ...package_inspection.reserved_names import reserved_names
from ...spec_reading.problems import Problem
from ...spec_reading.spec_documents import Spec


def check_identity(spec: Spec) -> Iterator[Problem]:
    """Yields a problem if an attribute of live-state changes already has the name for the identity or the socket."""
    live, subject = spec.section("live"), spec.section("subject")
    if not live:
        return
    identity = subject.get("identity", Subject.identity)
    taken = reserved_names().live_identities
    if identity in taken:
        yield identity_problem(spec, "subject", "identity", identity)
    if live.get("socket") in taken | {identity}:
        yield identity_problem(spec, "live", "socket", live["socket"])


def identity_problem(spec: Spec, section: str, key: str, name: str) -> Problem:
    message = f"{section}: no attribute of a change can be called {name!r}"
    return spec.problem("protocol", (section, key), message, "changes need the name; choose another")


def check_subject_name(spec: Spec) -> Iterator[Problem]:
    """Yields a problem if the word for a subject gives an illegal or already used Python name."""
    if not spec.section("live"):
        return
    subject = Subject(spec.section("subject").get("name", Subject.name))
    place = ("subject", "name") if "name" in spec.section("subject") else ("live",)
    try:
        names = {f"Live{subject.class_name}", f"{subject.class_name}Snapshot"}
    except ValueError:
        message = f"subject: {subject.name!r} can't be part of a class name"
        yield spec.problem("protocol", place, message, "write it with letters, as in charge point")
        return
    taken = reserved_names().live_classes | spec.names("types", "shapes") | spec.names("types", "payloads")
    taken |= {raw["message"] for raw in spec.entries("objects", "objects").values() if "message" in raw}
    is_part = file_name(subject.name) in {"settings", "status", "grid"}
    if is_part or names & taken or subject.attribute in reserved_names().live_members:
        message = f"subject: the live state can't be one of {subject.plural!r}"
        yield spec.problem("protocol", place, message, "it has this name already; choose another word")


RULES = (check_identity, check_subject_name)
