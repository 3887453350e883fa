"""Tests the file that keeps the session of an account for the command line: its content, damage, and its name."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from bluecurrent.cli.account_access.kept_account_file import AccountFile, KeptAccount

BROKEN: dict[str, Callable[[Path], object]] = {
    "deep": lambda file: file.write_text("[" * 100_000),
    "text": lambda file: file.write_text("{", encoding="utf-8"),
    "list": lambda file: file.write_text("[]", encoding="utf-8"),
    "other": lambda file: file.write_text('{"session": {}, "identities": null, "listed_on": null}', encoding="utf-8"),
    "binary": lambda file: file.write_bytes(b"\xff"),
    "open to all": lambda file: file.chmod(0o644),
}


@pytest.mark.parametrize("breaking", BROKEN.values(), ids=BROKEN)
def test_a_broken_file_is_ignored_with_a_warning(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], breaking: Callable[[Path], object]
) -> None:
    file = AccountFile(tmp_path / "file.json")
    file.write(KeptAccount().with_identities(["BCU1"]))
    breaking(file.path)
    assert file.read() == KeptAccount()
    assert f"bluecurrent: the kept session {file.path} is ignored" in capsys.readouterr().err


def test_what_is_kept_can_be_read_back(tmp_path: Path) -> None:
    file = AccountFile(tmp_path / "new" / "folder" / "file.json")
    assert file.read() == KeptAccount()
    account = KeptAccount().with_identities(["BCU1"])
    file.write(account)
    assert file.read() == account
    assert [*file.path.parent.iterdir()] == [file.path]


def test_another_token_or_address_has_a_session_of_its_own() -> None:
    urls = ((None, None), ("ws://a", None), ("ws://a", "http://a"), (None, "ws://a"))
    accounts = [("token", *addresses) for addresses in urls] + [("other", None, None)]
    paths = {AccountFile.of_account(*account).path for account in accounts}
    assert len(paths) == 5
    assert not [path for path in paths if "token" in path.name]
