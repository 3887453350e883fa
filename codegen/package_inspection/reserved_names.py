"""Finds the reserved names. The package uses these names itself, so a spec must not use them.

Reads them from a package that is generated from `specimen.yaml`. All names in that spec begin with "specimen". Every
other name in the package is reserved.
"""

from __future__ import annotations

import builtins
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

from ..output.template_rendering import render_tree
from ..output.template_variables.package_variables import package_variables
from ..spec_reading.protocol_builder import ProtocolBuilder
from ..spec_reading.spec_documents import Spec
from ..spec_reading.yaml_with_lines import Document
from .names_by_scope import (
    PackageSource,
    class_scope_names,
    classes,
    function_names,
    functions,
    module_names,
    parameter_names,
    texts,
)

PACKAGE = "bluecurrent"
SPECIMEN = "specimen"
"""The beginning of every name that does not belong to the package, in lower case."""
CLASSES = {
    "scalars": "SpecimenScalar",
    "shapes": "SpecimenShape",
    "payloads": "SpecimenPayload",
    "commands": "SpecimenRead",
}
"""The beginning of a class name of each kind. The classes of messages are in the same modules as those of shapes."""
LIVE_CLASSES = ("LiveSpecimen", "LiveSocket", "LiveGrid")
LIVE_RECORDS = (
    ("_runtime/live/change.py", "Change"),
    ("_runtime/live/charging/session_event_types.py", "SessionStarted"),
    ("_runtime/live/charging/session_event_types.py", "SessionEnded"),
)
"""The classes that have the identity of a subject as an attribute."""
IDENTITY_METHODS = (
    ("_runtime/live/live_listening_methods.py", "LiveListeningMethods", "wait_for"),
    ("_runtime/live/subject_base_class.py", "BaseSubject", "__init__"),
)
"""The methods that have the identity of a subject as a parameter."""
ERRORS = "_runtime/core/errors.py"
RECEIVED_CLASSES = (
    ("messages.py", "SpecimenShape"),
    ("messages.py", "SpecimenMessage"),
    ("rest_messages.py", "SpecimenShapeOfRestItem"),
)
COMMAND_MODULES = ("commands.py", "rest_commands.py")
PAYLOAD_MODULES = ("payloads.py", "compat/types.py")
OPTION = re.compile(r"--?[a-z][a-z-]*")
VARIABLE = re.compile(r"BLUECURRENT_[A-Z_]+")


@dataclass(frozen=True)
class ReservedNames:
    """Holds the reserved names, grouped by the kind of item that must not use them."""

    methods: frozenset[str]
    parameters: frozenset[str]
    payload_fields: frozenset[str]
    fields: frozenset[str]
    live_attributes: frozenset[str]
    """Attributes that every object in the live state has."""
    live_members: frozenset[str]
    """Attributes and methods of the live state itself."""
    live_classes: frozenset[str]
    """Classes of the live state, and of its snapshots."""
    live_identities: frozenset[str]
    """Attributes of classes, and parameters of methods, that also have the identity of a subject."""
    classes: dict[str, frozenset[str]]
    """Class names, by the group of the spec that must not use them."""
    drop_in_methods: frozenset[str]
    drop_in_parameters: frozenset[str]
    options: frozenset[str]
    """Options of the command line, each with its dashes."""
    subcommands: frozenset[str]
    variables: frozenset[str]
    """Variables of the environment."""
    error_attributes: frozenset[str]


@cache
def reserved_names() -> ReservedNames:
    """Returns the reserved names, read from the code of a package."""
    source = PackageSource(PACKAGE, specimen_package())
    commands = [(path, definition.name) for path in COMMAND_MODULES for definition in classes(source.module(path))]
    request = own_names(*(class_names(source, path, name) for path, name in commands))
    payload = [class_scope_names(source.class_definition(path, CLASSES["payloads"])) for path in PAYLOAD_MODULES]
    checked = parameter_names(source.function("_runtime/requests/request_base_class.py", "Request", "checked"))
    command_line = command_line_texts(source)
    return ReservedNames(
        methods=own_names(class_names(source, "client.py", "Client")),
        parameters=request | own_names(checked | method_names(source, "client.py")),
        payload_fields=request | own_names(set().union(*payload)),
        fields=own_names(*(class_names(source, path, name) for path, name in RECEIVED_CLASSES)),
        live_attributes=own_names(*(class_names(source, "live.py", name) for name in LIVE_CLASSES)),
        live_members=own_names(class_names(source, "live.py", "Live")),
        live_classes=frozenset(name for name in live_class_names(source) if SPECIMEN not in name.lower()),
        live_identities=own_names(live_identity_names(source)),
        classes={group: names_beside(source, beginning) for group, beginning in CLASSES.items()},
        drop_in_methods=own_names(class_names(source, "compat/client.py", "Client")),
        drop_in_parameters=own_names(method_names(source, "compat/client.py")),
        options=frozenset(filter(OPTION.fullmatch, command_line)),
        subcommands=own_names(source.dictionary_keys("cli/commands/utility_commands.py", "UTILITY_COMMANDS")),
        variables=frozenset(filter(VARIABLE.fullmatch, command_line)),
        error_attributes=own_names(error_names(source)),
    )


def specimen_package() -> dict[str, str]:
    """Returns the source of the package for the specimen, by path."""
    documents = yaml.safe_load(Path(__file__).with_name("specimen.yaml").read_text(encoding="utf-8"))
    spec = Spec({name: Document(name, data) for name, data in documents.items()}, frozenset())
    return render_tree("package", package_variables(ProtocolBuilder(spec).build()), {})


def own_names(*names: Iterable[str]) -> frozenset[str]:
    """Returns the names that belong to the package itself, without those from the specimen."""
    return frozenset(name for group in names for name in group if not name.lower().startswith(SPECIMEN))


def class_names(source: PackageSource, path: str, name: str) -> set[str]:
    """Returns the names of a class's members, and the names that the body of the class uses."""
    return source.members(path, name) | class_scope_names(source.class_definition(path, name))


def method_names(source: PackageSource, path: str) -> set[str]:
    """Returns the names in all methods of the client that have a parameter of the specimen."""
    methods = (function_names(function) for function in functions(source.class_definition(path, "Client")))
    return {name for names in methods if any(name.startswith(SPECIMEN) for name in names) for name in names}


def error_names(source: PackageSource) -> set[str]:
    """Returns the attributes of all errors, and the parameters with which they are made."""
    errors = [node for node in classes(source.module(ERRORS)) if node.bases]
    parameters = (parameter_names(function) for error in errors for function in functions(error))
    return set().union(*parameters, *(source.members(ERRORS, error.name) for error in errors))


def live_class_names(source: PackageSource) -> set[str]:
    """Returns every name that the modules of the live state define, import or use."""
    return set().union(*(module_names(source.module(path)) for path in ("live.py", "live_snapshots.py")))


def live_identity_names(source: PackageSource) -> set[str]:
    """Returns the attributes of changes and of session events, and the parameters of methods that take an identity."""
    members = (source.members(path, name) for path, name in LIVE_RECORDS)
    return set().union(*members, *(parameter_names(source.function(*method)) for method in IDENTITY_METHODS))


def names_beside(source: PackageSource, beginning: str) -> frozenset[str]:
    """Returns the class names in all modules that have a class of this kind, and the class names of Python itself."""
    paths = (path for path, text in source.files.items() if path.endswith(".py") and beginning in text)
    modules = (module_names(source.module(path)) for path in paths)
    beside = (names for names in modules if any(name.startswith(beginning) for name in names))
    return frozenset(name for name in own_names(dir(builtins), *beside) if name[0].isupper())


def command_line_texts(source: PackageSource) -> set[str]:
    """Returns every constant text in the modules of the command line."""
    paths = (path for path in source.files if path.startswith("cli/") and path.endswith(".py"))
    return {text for path in paths for text in texts(source.module(path))}
