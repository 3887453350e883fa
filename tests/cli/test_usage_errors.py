"""What is mistyped or left out is told in one voice, with what may have been meant."""

from __future__ import annotations

import pytest

from .conftest import Run


@pytest.mark.parametrize(
    ("call", "last"),
    [
        ("statsu BCU7", "bluecurrent: No such command 'statsu'. Did you mean 'status'?"),
        ("chargepoints", "bluecurrent: No such command 'chargepoints'. Did you mean 'charge-points'?"),
        ("wacth", "bluecurrent: No such command 'wacth'. Did you mean 'watch'?"),
        ("override lst", "bluecurrent: No such command 'lst'. Did you mean 'list'?"),
        ("zzz", "bluecurrent: No such command 'zzz'."),
        ("status BCU7 --jsn", "bluecurrent: No such option '--jsn'. Did you mean '--json'?"),
        ("status", "bluecurrent: Missing argument 'EVSE_ID'."),
        ("override set BCU7", "bluecurrent: Missing option '--from'."),
        ("status ''", "bluecurrent: status: EVSE_ID: Input should be "),
        ("serve --jsn", "bluecurrent serve: error: unrecognized arguments: --jsn"),
        ("record --jsn", "bluecurrent record: error: unrecognized arguments: --jsn"),
    ],
)
def test_a_mistake_is_told_in_one_voice(run: Run, call: str, last: str) -> None:
    done = run(*(word.strip("'") for word in call.split()), env={"COLUMNS": "200"})
    assert done.returncode == 2
    assert done.stderr.splitlines()[-1].startswith(last)
    assert "Error:" not in done.stderr


def test_the_name_alone_shows_the_help(run: Run) -> None:
    assert run().stderr.startswith("Usage: bluecurrent [OPTIONS] COMMAND")
    assert run("override").stderr.startswith("Usage: bluecurrent override [OPTIONS] COMMAND")


def test_a_card_as_an_argument_is_warned_of_in_the_same_voice(run: Run) -> None:
    done = run("start-session", "BCU7", "--card", "00000000000001")
    assert done.stderr.startswith("bluecurrent: other users of this machine can see the value of --card")
