"""Imports every module of a package, and tries out the classes, methods and subcommands.

`python trial_run.py FOLDER` runs in a process of its own. It reads examples from standard input, and prints the
failures. Both are JSON.
"""

from __future__ import annotations

import asyncio
import datetime as dt
import importlib
import inspect
import json
import pkgutil
import sys
import traceback
import typing
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

PACKAGE = "bluecurrent"


class TrialRun:
    """Tries out the parts of a package, and collects the failures."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.modules: dict[str, ModuleType] = {}
        self.failures: dict[tuple[str, int, str], str] = {}
        """The first part that failed, by the place and the cause of the failure."""
        self.not_installed: dict[str, list[str]] = {}
        """The modules that were only compiled, by the requirement that is not installed."""

    def attempt(self, part: str, function: Callable[..., object], *arguments: Any) -> None:
        """Calls a function. If it raises an exception, adds a failure."""
        try:
            function(*arguments)
        except Exception as error:  # noqa: BLE001 - whatever the package raises is a finding
            cause = f"{type(error).__name__}: {error}".splitlines()[0].replace(f"{self.folder}/", "")
            self.failures.setdefault((*self.location(error, function, *arguments), cause), part)

    def location(self, error: Exception, *tried: Any) -> tuple[str, int]:
        """Returns the innermost line of the package in a traceback, or else the place of the part that was tried."""
        places = [
            (item.__code__.co_filename, item.__code__.co_firstlineno) for item in tried if inspect.isfunction(item)
        ]
        places += [(frame.filename, frame.lineno or 1) for frame in traceback.extract_tb(error.__traceback__)]
        if isinstance(error, SyntaxError):
            places.append((str(error.filename), error.lineno or 1))
        inside = [(path, line) for path, line in places if Path(path).is_relative_to(self.folder)]
        path, line = inside[-1] if inside else (str(self.folder / "__init__.py"), 1)
        return Path(path).relative_to(self.folder).as_posix(), line

    def import_all(self) -> None:
        """Imports every module. A module that needs a requirement which is not installed is only compiled."""
        for name in module_names(self.folder):
            self.attempt(f"importing {name}", self.import_one, name)

    def import_one(self, name: str) -> None:
        try:
            self.modules[name] = importlib.import_module(name)
        except ModuleNotFoundError as error:
            requirement = str(error.name).partition(".")[0]
            if requirement == PACKAGE:
                raise
            self.not_installed.setdefault(requirement, []).append(name)
            path = self.folder.joinpath(*name.split(".")[1:])
            source = path / "__init__.py" if path.is_dir() else path.with_suffix(".py")
            compile(source.read_bytes(), str(source), "exec")

    def resolve_annotations(self) -> None:
        """Resolves the annotations of every public function and method, and builds every model.

        The synchronous client repeats the annotations of the asynchronous one, so it comes last and is only tried out
        if the others are right.
        """
        names = [name for name in self.modules if "._" not in name]
        for name in sorted(names, key=is_synchronous):
            if not (is_synchronous(name) and self.failures):
                for function in public_functions(self.modules[name]):
                    self.attempt(f"annotations of {function.__qualname__}", typing.get_type_hints, function)
        for name in (f"{PACKAGE}.{module}" for module in ("messages", "commands", "rest_messages", "rest_commands")):
            for model in own_classes(self.modules[name]) if name in self.modules else ():
                self.attempt(f"building {model.__name__}", model.model_rebuild)

    def build_requests(self, examples: list[dict[str, Any]]) -> None:
        """Builds every request with examples, and checks that the signature of every method accepts them."""
        commands, client = self.modules[f"{PACKAGE}.commands"], self.modules[f"{PACKAGE}.client"]
        names = {**vars(self.modules[f"{PACKAGE}.payloads"]), "datetime": dt}

        def build(command: str, source: str) -> None:
            json.dumps(commands.COMMANDS[command].checked(**eval(source, names)).wire())  # noqa: S307

        def bind(method: str, source: str) -> None:
            inspect.signature(getattr(client.Client, method)).bind(None, **eval(source, names))  # noqa: S307

        for example in examples:
            self.attempt(f"building {example['command']}", build, example["command"], example["request"])
            for method in example["methods"]:
                self.attempt(f"calling {method}", bind, method, example["arguments"])

    def call_drop_in(self, examples: list[dict[str, Any]]) -> None:
        """Calls every method of the drop-in that sends a command, with examples and without a connection."""
        if f"{PACKAGE}.compat.client" not in self.modules:
            return
        client = self.modules[f"{PACKAGE}.compat.client"].Client()
        names = vars(self.modules[f"{PACKAGE}.compat.types"])

        async def send_request(request: dict[str, Any]) -> None:
            json.dumps(request)

        def call(method: str, source: str) -> None:
            asyncio.run(getattr(client, method)(**eval(source, names)))  # noqa: S307

        client.websocket.send_request = send_request
        for example in examples:
            self.attempt(f"calling {example['method']} of the drop-in", call, example["method"], example["arguments"])
        self.attempt("the first commands of the drop-in", call, "_on_open", "{}")

    def build_command_line(self) -> None:
        """Builds every subcommand, and the text of its help."""
        if f"{PACKAGE}.cli.app" in self.modules:
            import click

            options = self.modules[f"{PACKAGE}.cli.arguments.global_options"].GlobalOptions()
            app = self.modules[f"{PACKAGE}.cli.app"].build_app()
            self.build_group(app, click.Context(app, info_name=PACKAGE, obj=options))

    def build_group(self, group: Any, context: Any) -> None:
        def build(name: str) -> None:
            command = group.get_command(context, name)
            inner = type(context)(command, parent=context, info_name=name)
            command.get_help(inner)
            if hasattr(command, "list_commands"):
                self.build_group(command, inner)

        for name in group.list_commands(context):
            self.attempt(f"building the subcommand {name}", build, name)


def is_synchronous(name: str) -> bool:
    """Tells whether a module belongs to the synchronous client."""
    return name.startswith(f"{PACKAGE}.sync")


def module_names(folder: Path) -> list[str]:
    """Returns the names of all modules of a package, parents first, without importing anything."""
    names = [folder.name]
    for path in sorted(folder.iterdir()):
        if path.is_dir() and (path / "__init__.py").is_file():
            names += [f"{folder.name}.{name}" for name in module_names(path)]
    return names + [
        f"{folder.name}.{module.name}" for module in pkgutil.iter_modules([str(folder)]) if not module.ispkg
    ]


def own_classes(module: ModuleType) -> Iterator[Any]:
    """Yields the classes that a module defines."""
    for value in list(vars(module).values()):
        if inspect.isclass(value) and value.__module__ == module.__name__:
            yield value


def public_functions(module: ModuleType) -> Iterator[Any]:
    """Yields the public functions that a module defines, and the public methods of its classes."""
    for owner in (module, *own_classes(module)):
        for name, value in list(vars(owner).items()):
            function = value
            if isinstance(value, property):
                function = value.fget
            elif isinstance(value, staticmethod | classmethod):
                function = value.__func__
            is_public = name == "__init__" or not name.startswith("_")
            if is_public and inspect.isfunction(function) and function.__module__ == module.__name__:
                yield function


def main() -> None:
    """Tries out the package in a folder, and prints the failures and the requirements that are missing."""
    trial = TrialRun(Path(sys.argv[1]))
    examples = json.load(sys.stdin)
    output, sys.stdout = sys.stdout, sys.stderr  # what the package prints is not part of the result
    sys.path.insert(0, str(trial.folder.parent))
    trial.import_all()
    trial.resolve_annotations()
    if not trial.failures:
        if not trial.not_installed.keys() & {"pydantic", "websockets"}:
            trial.build_requests(examples["requests"])
            trial.call_drop_in(examples["drop_in"])
        trial.build_command_line()
    failures = [[*place, f"{part}: {cause}"] for (*place, cause), part in trial.failures.items()]
    json.dump({"failures": failures, "not_installed": trial.not_installed}, output)


if __name__ == "__main__":
    main()
