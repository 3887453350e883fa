# generated from codegen/templates/package/cli/arguments/secret_sources.py by `python -m codegen generate`; changes here are lost
"""Where secrets come from: the environment, a private file or a prompt, and never without a warning an argument."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Collection
from pathlib import Path

import click

from .global_options import Settings

VARIABLE = "BLUECURRENT_API_TOKEN"
FILE_VARIABLE = "BLUECURRENT_API_TOKEN_FILE"
NO_TOKEN = (
    f"there is no API token: set {VARIABLE}, or keep it in a file that only you can read and name that with "
    "--token-file; --demo needs none"
)


def api_token(settings: Settings) -> str:
    """The API token; raises UsageError if there is none."""
    file = settings.token_file or os.environ.get(FILE_VARIABLE)
    if file:
        return private_text(Path(file))
    if token := os.environ.get(VARIABLE, "").strip():
        return token
    return asked("API token", NO_TOKEN)


def asked(what: str, missing: str) -> str:
    """What a person types without seeing it; raises UsageError where there is nobody to ask."""
    if not (sys.stdin.isatty() and sys.stderr.isatty()):
        raise click.UsageError(missing)
    text: str = click.prompt(what, hide_input=True, err=True)
    return text.strip()


def private_text(path: Path) -> str:
    """What is in a file that nobody but its owner can read; raises UsageError if that is not so."""
    try:
        with path.open(encoding="utf-8") as file:
            check_private(os.fstat(file.fileno()), path)
            text = file.read(65_536).strip()
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is not text"
        raise click.UsageError(f"the token file {path} can't be read: {reason}") from None
    if not text:
        raise click.UsageError(f"the token file {path} is empty")
    return text


def check_private(found: os.stat_result, path: Path) -> None:
    """Refuse a file that others can read; Windows has no such bits."""
    if os.name == "nt":
        return
    if found.st_uid not in (os.getuid(), 0) or stat.S_IMODE(found.st_mode) & 0o077:
        raise click.UsageError(
            f"others can read the token file {path}: run chmod 600 {path}, and think about a new token"
        )


def sensitive_value(label: str, variable: str, given: str | None, public: Collection[str]) -> str:
    """A value that is nobody else's business: from the environment, standard input for `-`, or the argument.

    The argument is taken with a warning, unless it is one of the values that are no secret.
    """
    if given is None:
        return os.environ.get(variable) or asked(label.strip("-"), f"{label} is missing; {variable} can hold it too")
    if given == "-":
        return asked(label.strip("-"), "") if sys.stdin.isatty() else sys.stdin.readline().strip()
    if given not in public:
        click.echo(
            f"bluecurrent: others on this machine can see {label} in the list of processes; "
            f"{label} - asks for it, and {variable} can hold it",
            err=True,
        )
    return given
