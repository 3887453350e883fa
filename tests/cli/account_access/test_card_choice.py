"""Tests the choice of a card for a session on the command line."""

from __future__ import annotations

import pytest

from bluecurrent.testing import ThreadedServer

from ..conftest import Open, Run

NO_CARD = "BCU-APP stands for no card (the session is not reimbursed)"
QUESTION = "card (name, id or uid):"


def sent(server: ThreadedServer, command: str) -> list[object]:
    return [
        frame.get("session_token")
        for frame in server.received
        if isinstance(frame, dict) and frame.get("command") == command
    ]


def test_a_card_is_asked_for_on_a_terminal_and_found_by_its_name(
    terminal: Open, bluecurrent_server: ThreadedServer
) -> None:
    screen = terminal("start-session", "BCU7")
    assert NO_CARD in " ".join(screen.wait_for(QUESTION).split())
    screen.press("Company card\n")
    assert screen.wait() == 0
    assert "start-session BCU7: confirmed by the charge point" in screen.text
    assert sent(bluecurrent_server, "START_SESSION") == ["00000000000001"]
    assert b"Company card" not in screen.written


@pytest.mark.parametrize("card", ["Company card", "NL-XXX-000001-0", "00000000000001"])
def test_a_card_is_found_by_the_name_the_number_or_the_uid_in_an_option(
    run: Run, bluecurrent_server: ThreadedServer, card: str
) -> None:
    for done in (
        run("start-session", "BCU7", "--card", card),
        run("start-session", "BCU7", "--card", "-", input=f"{card}\n"),
        run("start-session", "BCU7", env={"BLUECURRENT_CARD": card}),
    ):
        assert done.returncode == 0, done.stderr
        is_secret_in_arguments = done.args[-1] == card != "Company card"
        assert ("process list" in done.stderr) == is_secret_in_arguments
    assert sent(bluecurrent_server, "START_SESSION") == ["00000000000001"] * 3


def test_help_and_the_error_tell_how_to_name_a_card(run: Run) -> None:
    for text in (run("start-session", "--help").stdout, run("start-session", "BCU7").stderr):
        assert "Give the card's name, id or uid." in " ".join(text.split())


def test_an_unknown_card_in_an_option_is_an_error(run: Run, bluecurrent_server: ThreadedServer) -> None:
    done = run("start-session", "BCU7", "--card", "Some card")
    assert done.returncode == 2
    assert done.stderr.endswith(
        "card: no item of CHARGE_CARDS has this name, id or uid; `bluecurrent cards` lists them all\n"
    )
    assert "Some card" not in done.stderr
    assert sent(bluecurrent_server, "START_SESSION") == []


def test_session_without_a_card_can_be_chosen_at_the_prompt(terminal: Open, bluecurrent_server: ThreadedServer) -> None:
    bluecurrent_server.use("start_session")
    screen = terminal("start-session", "BCU7", "--wait", "sent")
    screen.wait_for(QUESTION)
    screen.press("BCU-APP\n")
    assert screen.wait() == 0
    bluecurrent_server.until(lambda: sent(bluecurrent_server, "START_SESSION"))
    assert sent(bluecurrent_server, "START_SESSION") == ["BCU-APP"]
    assert sent(bluecurrent_server, "GET_CHARGE_CARDS") == []
    bluecurrent_server.mismatches.clear()  # no recorded session is without a card


def test_an_unknown_card_is_an_error(terminal: Open, bluecurrent_server: ThreadedServer) -> None:
    screen = terminal("start-session", "BCU7")
    screen.wait_for(QUESTION)
    screen.press("Some card\n")
    assert screen.wait() == 2
    assert "card: no item of CHARGE_CARDS has this name, id or uid" in " ".join(screen.text.split())
    assert sent(bluecurrent_server, "START_SESSION") == []


def test_other_arguments_are_checked_before_the_list_is_read(
    terminal: Open, bluecurrent_server: ThreadedServer
) -> None:
    screen = terminal("start-session", "BCU 7")
    screen.wait_for(QUESTION)
    screen.press("Company card\n")
    assert screen.wait() == 2
    assert "EVSE_ID" in screen.text
    assert bluecurrent_server.received == []


@pytest.mark.parametrize("variable", ["", "00000000000001"])
def test_without_a_terminal_it_says_that_a_session_without_a_card_is_not_reimbursed(run: Run, variable: str) -> None:
    done = run("start-session", "BCU7", env={"BLUECURRENT_CARD": variable})
    assert done.returncode == (0 if variable else 2)
    assert (NO_CARD in done.stderr) is not bool(variable)
