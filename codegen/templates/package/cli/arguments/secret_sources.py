"""Reads secrets from the environment, a private file or a prompt, and warns about secrets in arguments."""

from __future__ import annotations

import os
import stat
import sys
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Collection
from pathlib import Path

import click

from ..._printing.printable_text import find_unprintable
from .global_options import GlobalOptions

TOKEN_VARIABLE = "BLUECURRENT_API_TOKEN"
TOKEN_FILE_VARIABLE = "BLUECURRENT_API_TOKEN_FILE"
SHORTEST_SECRET = 20
"""The fewest characters with which a file name that has a digit may be a secret."""
TOKEN_MISSING = (
    f"the API token is missing: set {TOKEN_VARIABLE}, or save the token in a file that only you may access "
    "and pass --token-file FILE; --demo needs no token"
)


def read_api_token(options: GlobalOptions) -> str:
    """Returns the API token; raises UsageError if there is none."""
    file = options.token_file or os.environ.get(TOKEN_FILE_VARIABLE)
    if file:
        return read_private_file(Path(file))
    if token := clean_secret(os.environ.get(TOKEN_VARIABLE, ""), f"the variable {TOKEN_VARIABLE}"):
        return token
    return prompt_for_secret("API token", TOKEN_MISSING)


def clean_secret(text: str, source: str) -> str:
    """Removes blanks and a byte order mark around a secret; raises UsageError for other invisible characters."""
    secret = text.removeprefix("\ufeff").strip()
    if invisible := find_unprintable(secret):
        raise click.UsageError(f"{source} contains the invisible character {invisible}: remove it")
    return secret


def can_prompt() -> bool:
    """Returns whether there is a terminal to ask on."""
    return sys.stdin.isatty() and sys.stderr.isatty()


def prompt_for_secret(label: str, missing: str) -> str:
    """Asks for a secret without showing it; raises UsageError with the text `missing` if there is no terminal."""
    if not can_prompt():
        raise click.UsageError(missing)
    text: str = click.prompt(label, hide_input=True, err=True)
    return clean_secret(text, f"the answer to {label}")


def read_secret_line(label: str, missing: str) -> str:
    """Reads a secret from standard input, or asks for it on a terminal; raises UsageError if it can't be read."""
    if sys.stdin.isatty():
        return prompt_for_secret(label.strip("-"), missing)
    try:
        line = sys.stdin.readline()
    except (OSError, UnicodeDecodeError) as error:
        raise click.UsageError(f"can't read {label} from standard input: {describe_read_error(error)}") from None
    return clean_secret(line, f"{label} from standard input")


def read_private_file(path: Path, name: str = "token file", secret: str = "API token") -> str:
    """Returns the text of a file that only its owner may access; raises UsageError if it can't be used."""
    place = f"{name} {path}"
    try:
        with path.open("rb") as file:
            check_permissions(os.fstat(file.fileno()), path, place, secret)
            data = file.read(65_536)
        # PowerShell writes a byte order mark, and UTF-16 in its older versions.
        text = data.decode("utf-16" if data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)) else "utf-8")
    except (OSError, UnicodeDecodeError) as error:
        if looks_like_secret(path.name) and not path.exists():
            raise click.UsageError(
                f"can't read the {name}: there is none of the given name, which looks like a secret. "
                f"Name a file that holds the {secret}, not the {secret} itself"
            ) from None
        raise click.UsageError(f"can't read the {place}: {describe_read_error(error)}") from None
    text = clean_secret(text, f"the {place}")
    if not text:
        raise click.UsageError(f"the {place} is empty: write the {secret} into it")
    return text


def looks_like_secret(name: str) -> bool:
    """Returns whether the name of a file may be a secret that was given by mistake."""
    return len(name) >= SHORTEST_SECRET and any(map(str.isdigit, name))


def describe_read_error(error: OSError | UnicodeDecodeError) -> str:
    """Returns why a file or a stream can't be read."""
    return error.strerror or type(error).__name__ if isinstance(error, OSError) else "it is not text in UTF-8"


def check_permissions(file: os.stat_result, path: Path, place: str, secret: str) -> None:
    """Raises UsageError if other users may access the file."""
    if os.name == "nt":  # Windows has no permission bits
        return
    if file.st_uid not in (os.getuid(), 0):
        raise click.UsageError(f"the {place} belongs to another user: use a file of your own")
    if is_credential(path):
        return
    if stat.S_IMODE(file.st_mode) & 0o077:
        word = secret.split()[-1]
        raise click.UsageError(
            f"other users may access the {place}: run chmod 600 {path}, and consider making a new {word}"
        )


def is_credential(path: Path) -> bool:
    """Tells whether systemd passes the file to this service; such a file can look as if its group had access."""
    folder = os.environ.get("CREDENTIALS_DIRECTORY")
    return bool(folder) and path.parent == Path(folder or "")


def read_sensitive_value(
    label: str, variable: str, argument: str | None, public: Collection[str], note: str = ""
) -> str:
    """Returns a sensitive value from its argument; if not given, from an environment variable or a prompt.

    The argument `-` reads standard input. For any other argument, unless it is a `public` value, a warning is
    printed. `note` is added to the error if there is no value.
    """
    missing = f"{label} is missing: pass {label} - to read it from standard input, or set {variable}{note}"
    if argument is None:
        value = clean_secret(os.environ.get(variable, ""), f"the variable {variable}")
        return value or prompt_for_secret(label.strip("-"), missing)
    if argument == "-":
        return read_secret_line(label, missing)
    if argument not in public:
        click.echo(
            f"bluecurrent: other users of this machine can see the value of {label} in the process list; "
            f"use {label} - to type it, or set {variable}",
            err=True,
        )
    return argument
