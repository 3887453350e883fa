"""Saves an account's log-in session and the ids of its devices in a private file, for later runs."""

from __future__ import annotations

import hashlib
import json
import os
import stat
import tempfile
from contextlib import suppress
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, NamedTuple, Self

from platformdirs import user_state_path

from ..._runtime.core.errors import InvalidRequest
from ..._runtime.core.login_session import Session
from ..output.warning_lines import warn

FOLDER = "bluecurrent"
LARGEST_FILE = 1_000_000


class KeptAccount(NamedTuple):
    """Holds the session and the identities that a run keeps for later runs."""

    session: Session | None = None
    identities: tuple[str, ...] | None = None
    """The identities of the account when they were last listed; None if that never happened."""
    listed_on: date | None = None

    def with_identities(self, identities: list[str]) -> Self:
        """Returns a copy with identities that were listed just now."""
        return self._replace(identities=tuple(identities), listed_on=datetime.now(UTC).date())

    def dump(self) -> dict[str, Any]:
        """Returns the session and the identities as JSON data."""
        return {
            "session": self.session and self.session.dump(),
            "identities": self.identities,
            "listed_on": self.listed_on and self.listed_on.isoformat(),
        }

    @classmethod
    def load(cls, data: Any) -> Self:
        """Creates one from JSON data; raises ValueError, TypeError, KeyError or InvalidRequest for other data."""
        session, identities, listed_on = (data[name] for name in ("session", "identities", "listed_on"))
        if identities is not None and not all(isinstance(identity, str) for identity in identities):
            raise TypeError("identities must be texts")
        return cls(
            None if session is None else Session.load(session),
            None if identities is None else tuple(identities),
            None if listed_on is None else date.fromisoformat(listed_on),
        )


class AccountFile:
    """Reads and writes the file of one account. A problem with the file is only a warning."""

    def __init__(self, path: Path) -> None:
        self.path = path

    @classmethod
    def of_account(cls, api_token: str, *urls: str | None) -> Self:
        """Returns the file for an API token and the addresses of its servers, which its name does not show."""
        key = "\0".join([api_token, *(url or "" for url in urls)]).encode(errors="surrogatepass")
        return cls(user_state_path(FOLDER, appauthor=False) / f"{hashlib.sha256(key).hexdigest()}.json")

    def read(self) -> KeptAccount:
        """Returns what an earlier run has kept; nothing if there is no usable file."""
        try:
            with self.path.open("rb") as file:
                check_is_private(os.fstat(file.fileno()))
                return KeptAccount.load(json.loads(file.read(LARGEST_FILE)))
        except FileNotFoundError:
            pass
        except (OSError, ValueError, TypeError, KeyError, RecursionError, InvalidRequest) as error:
            self._warn("is ignored", error if isinstance(error, OSError) else "it is not one of this program")
        return KeptAccount()

    def write(self, kept: KeptAccount) -> None:
        """Replaces the file at once, so that another run never reads half of it."""
        temporary = None
        try:
            make_private_folder(self.path.parent)
            with tempfile.NamedTemporaryFile(dir=self.path.parent, suffix=".new", delete=False) as file:
                temporary = file.name  # only its owner may access it
                file.write(json.dumps(kept.dump()).encode())
            Path(temporary).replace(self.path)
        except OSError as error:
            if temporary is not None:
                with suppress(OSError):
                    Path(temporary).unlink()
            self._warn("can't be written", error)

    def _warn(self, problem: str, reason: OSError | str) -> None:
        text = reason if isinstance(reason, str) else reason.strerror or type(reason).__name__
        warn(f"the kept session {self.path} {problem} ({text}); --no-session needs none")


def check_is_private(file: os.stat_result) -> None:
    """Raises PermissionError if the file belongs to somebody else, or others may access it."""
    if os.name == "nt":  # Windows has no permission bits; the folder is in the user's profile
        return
    if file.st_uid != os.getuid() or stat.S_IMODE(file.st_mode) & 0o077:
        raise PermissionError(None, "other users may access it")


def make_private_folder(folder: Path) -> None:
    """Makes a folder that only its owner may access."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    if os.name != "nt" and stat.S_IMODE(folder.stat().st_mode) != 0o700:
        folder.chmod(0o700)
