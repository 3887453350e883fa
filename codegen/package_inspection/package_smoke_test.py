"""Imports and tries out a newly generated package in a separate process, before the old one is replaced."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

from ..model.protocol import Protocol
from ..spec_reading.problems import InvalidSpec, Problem
from .example_call_source_code import drop_in_calls, request_calls

TRIAL_RUN = Path(__file__).with_name("trial_run.py")
TIMEOUT = 120.0
"""Seconds after which the trial run is stopped."""
TEMPLATE = re.compile(r"generated from (\S+) by ")
FOLDER = "generated/bluecurrent"
"""The folder of the package in a project, for messages."""


def check_package(folder: Path, protocol: Protocol) -> list[str]:
    """Imports every module of a new package, and tries out its classes and methods, in a separate process.

    Returns:
        A note for each requirement that is not installed. The modules that need it were only compiled.

    Raises:
        InvalidSpec: A module can't be imported, or something in it can't be used.
    """
    report = run_trial(folder, {"requests": [*request_calls(protocol)], "drop_in": [*drop_in_calls(protocol)]})
    if report["failures"]:
        raise InvalidSpec([failure_problem(folder, *failure) for failure in report["failures"]])
    return [
        f"{requirement} is not installed: the modules that need it were only compiled ({', '.join(modules)})"
        for requirement, modules in sorted(report["not_installed"].items())
    ]


def run_trial(folder: Path, calls: dict[str, Any]) -> dict[str, Any]:
    """Runs trial_run.py on a package and returns the report; raises InvalidSpec if the run does not finish."""
    command = [sys.executable, "-I", "-B", "-W", "error::UserWarning", str(TRIAL_RUN), str(folder.resolve())]
    process = subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8"
    )
    with process:
        try:
            output, errors = process.communicate(json.dumps(calls), TIMEOUT)
        except subprocess.TimeoutExpired:
            process.kill()
            raise InvalidSpec([crash(f"takes longer than {TIMEOUT:g} s")]) from None
    try:
        report: dict[str, Any] = json.loads(output)
    except ValueError:
        last_line = (errors.strip().splitlines() or ["without a message"])[-1]
        raise InvalidSpec([crash(f"ends the process with status {process.returncode}: {last_line}")]) from None
    return report


def failure_problem(folder: Path, path: str, line: int, text: str) -> Problem:
    """Makes a problem from a failure in a file of the package. The problem names the template of the file."""
    first_line = (folder / path).read_text(encoding="utf-8").partition("\n")[0]
    template = TEMPLATE.search(first_line)
    source = template[1] if template else "its template"
    return Problem(f"{FOLDER}/{path}", line, text, f"the file was not written; correct the spec or {source}")


def crash(what: str) -> Problem:
    """Makes a problem for a package whose import or trial stops the process, or never ends."""
    return Problem(FOLDER, 1, f"importing the package {what}", "correct the spec or the templates")
