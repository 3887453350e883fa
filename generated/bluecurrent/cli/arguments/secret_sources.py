# generated from codegen/templates/package/cli/arguments/secret_sources.py by `python -m codegen generate`; changes here are lost
"""Reads secrets from the environment, a private file or a prompt, and warns about secrets in arguments."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Collection
from pathlib import Path

import click

from .global_options import GlobalOptions

TOKEN_VARIABLE = "BLUECURRENT_API_TOKEN"
TOKEN_FILE_VARIABLE = "BLUECURRENT_API_TOKEN_FILE"
TOKEN_MISSING = (
    f"the API token is missing: set {TOKEN_VARIABLE}, or save the token in a file that only you may access "
    "and pass --token-file FILE; --demo needs no token"
)


def read_api_token(options: GlobalOptions) -> str:
    """Returns the API token; raises UsageError if there is none."""
    file = options.token_file or os.environ.get(TOKEN_FILE_VARIABLE)
    if file:
        return read_private_file(Path(file))
    if token := os.environ.get(TOKEN_VARIABLE, "").strip():
        return token
    return prompt_for_secret("API token", TOKEN_MISSING)


def prompt_for_secret(label: str, missing: str) -> str:
    """Asks for a secret without showing it; raises UsageError with the text `missing` if there is no terminal."""
    if not (sys.stdin.isatty() and sys.stderr.isatty()):
        raise click.UsageError(missing)
    text: str = click.prompt(label, hide_input=True, err=True)
    return text.strip()


def read_private_file(path: Path) -> str:
    """Returns the text of a file that only its owner may access; raises UsageError if it can't be used."""
    try:
        with path.open(encoding="utf-8") as file:
            check_permissions(os.fstat(file.fileno()), path)
            text = file.read(65_536).strip()
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is not text in UTF-8"
        raise click.UsageError(f"can't read the token file {path}: {reason}") from None
    if not text:
        raise click.UsageError(f"the token file {path} is empty: write the API token into it")
    return text


def check_permissions(file: os.stat_result, path: Path) -> None:
    """Raises UsageError if other users may access the file."""
    if os.name == "nt":  # Windows has no permission bits
        return
    if file.st_uid not in (os.getuid(), 0):
        raise click.UsageError(f"the token file {path} belongs to another user: use a file of your own")
    if stat.S_IMODE(file.st_mode) & 0o077:
        raise click.UsageError(
            f"other users may access the token file {path}: run chmod 600 {path}, and consider making a new token"
        )


def read_sensitive_value(label: str, variable: str, argument: str | None, public: Collection[str]) -> str:
    """Returns a sensitive value from its argument, or from an environment variable or a prompt without one.

    The argument `-` reads standard input. Any other argument but a `public` value is used with a warning.
    """
    missing = f"{label} is missing: pass {label} - to read it from standard input, or set {variable}"
    if argument is None:
        return os.environ.get(variable) or prompt_for_secret(label.strip("-"), missing)
    if argument == "-":
        return prompt_for_secret(label.strip("-"), missing) if sys.stdin.isatty() else sys.stdin.readline().strip()
    if argument not in public:
        click.echo(
            f"bluecurrent: other users of this machine can see the value of {label} in the process list; "
            f"use {label} - to type it, or set {variable}",
            err=True,
        )
    return argument
