"""Tests programs with a synchronous client that fork."""

from __future__ import annotations

from bluecurrent.testing import ThreadedAccount
from tests.platform_marks import needs_fork
from tests.runtime.sync.client_programs import Start

FORK = """
with client:
    read, write = os.pipe()
    child = os.fork()
    if not child:
        try:
            client.get_status("BCU100001")
        except WrongEventLoop as error:
            os.write(write, str(error).encode())
        client.disconnect()
        os._exit(0)
    os.waitpid(child, 0)
    print(os.read(read, 1000).decode())
    print(client.get_status("BCU100001").evse_id)
"""


@needs_fork
def test_a_fork_is_refused_in_words(start: Start) -> None:
    process = start(FORK)
    output, errors = process.communicate(timeout=60)
    assert (process.returncode, errors) == (0, "")
    refusal, evse_id = output.splitlines()
    assert "after the fork" in refusal
    assert evse_id == "BCU100001"


FORK_IN_LIVE_STATE = """
with client, client.live() as live:
    live.wait_ready(timeout=60)
    point = live.charge_points["BCU100001"]
    point.limit_current(10)
    child = os.fork()
    if child:
        os.waitpid(child, 0)
        point.limit_current(11)
print("left", child == 0, point.limit is None, flush=True)
"""


@needs_fork
def test_a_fork_leaves_the_blocks_of_its_parent_quietly(start: Start, account: ThreadedAccount) -> None:
    process = start(FORK_IN_LIVE_STATE)
    output, errors = process.communicate(timeout=60)
    assert (process.returncode, errors) == (0, "")
    assert output.splitlines() == ["left True False", "left False True"]
    sent = [command["command"] for command in account.commands if "OVERRIDE" in command["command"]]
    assert sent[0] == "POST_SET_OVERRIDE_CURRENT"
    assert sent.count("POST_CLEAR_OVERRIDE_CURRENT") == 1


FORK_BEFORE_USE = """
child = os.fork()
with client:
    os.write(1, client.get_status("BCU100001").evse_id.encode() + b"\\n")
if child:
    os.waitpid(child, 0)
"""


@needs_fork
def test_a_client_made_before_a_fork_can_be_used_after_it(start: Start) -> None:
    process = start(FORK_BEFORE_USE)
    output, errors = process.communicate(timeout=60)
    assert (process.returncode, errors, output) == (0, "", "BCU100001\n" * 2)
