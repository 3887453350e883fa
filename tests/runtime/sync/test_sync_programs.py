"""Tests whole programs with a synchronous client: Ctrl-C, and the end of the interpreter."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest

import bluecurrent
from bluecurrent.testing import ThreadedAccount
from tests.platform_marks import needs_signals
from tests.runtime.sync.client_programs import Start

INTERRUPTED_CALL = """
with client, client.live() as live:
    live.wait_ready(timeout=60)
    messages = client.messages(GridCurrent)
    print("ready", flush=True)
    sys.stdin.readline()
    tell_when_main_thread_waits()
    try:
        {call}
    except KeyboardInterrupt:
        print("interrupted", len(client_threads()), flush=True)
print("left", len(client_threads()), flush=True)
"""


@needs_signals
@pytest.mark.parametrize(
    "call",
    [
        "client.get_status('BCU100001', timeout=1000)",
        "next(messages)",
        "live.wait_for('BCU100001', lambda point: False)",
    ],
)
def test_ctrl_c_ends_a_call(start: Start, account: ThreadedAccount, call: str) -> None:
    process = start(INTERRUPTED_CALL.format(call=call))
    assert process.stdout is not None
    assert process.stdin is not None
    assert process.stdout.readline() == "ready\n"
    account.silence()
    process.stdin.write("\n")
    process.stdin.flush()
    assert process.stdout.readline() == "waiting\n"
    process.send_signal(signal.SIGINT)
    output, errors = process.communicate(timeout=60)
    assert (process.returncode, errors) == (0, "")
    assert output == "interrupted 1\nleft 0\n"


INTERRUPTED_CONNECT = """
tell_when_main_thread_waits()
try:
    {call}
except KeyboardInterrupt:
    print("interrupted", flush=True)
for thread in client_threads():
    thread.join(60)
print("left", len(client_threads()), client)
"""


@needs_signals
@pytest.mark.parametrize("call", ["client.connect()", "client.__enter__()", "client.connect(retry=True)"])
def test_ctrl_c_ends_connect(start: Start, call: str) -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent_server:
        silent_server.settimeout(60)
        process = start(INTERRUPTED_CONNECT.format(call=call), f"ws://127.0.0.1:{silent_server.getsockname()[1]}")
        connection, _ = silent_server.accept()
        assert process.stdout is not None
        assert process.stdout.readline() == "waiting\n"
        process.send_signal(signal.SIGINT)
        output, errors = process.communicate(timeout=60)
        connection.close()
    assert (process.returncode, errors) == (0, "")
    assert output == "interrupted\nleft 0 <Client disconnected>\n"


@needs_signals
def test_ctrl_c_ends_a_program_that_does_not_catch_it(start: Start, account: ThreadedAccount) -> None:
    process = start("with client:\n    tell_when_main_thread_waits()\n    list(client.messages(GridCurrent))")
    assert process.stdout is not None
    assert process.stdout.readline() == "waiting\n"
    process.send_signal(signal.SIGINT)
    _, errors = process.communicate(timeout=60)
    assert process.returncode in (-signal.SIGINT, 130)
    assert errors.splitlines()[-1] == "KeyboardInterrupt"
    assert "never" not in errors
    account.until(lambda: not account._server.connections)


LEFT_OPEN = {
    "in the main thread": "client.connect()",
    "in a global, with handlers": "client.on(Message, print)\nclient.connect()",
    "with a call that hangs": """
client.connect()
print("connected", flush=True)
threading.Thread(target=lambda: list(client.messages(GridCurrent)), daemon=True).start()
""",
    "with an iterator in an exit handler": """
client.connect()
@atexit.register
def iterate():
    client.disconnect()
    list(client.messages(GridCurrent, timeout=0.1))  # Python 3.12 starts no thread for it any more
""",
    "with an exception": "client.connect()\nraise SystemExit(0)",
}


@pytest.mark.parametrize("program", LEFT_OPEN.values(), ids=LEFT_OPEN)
def test_the_end_of_the_interpreter_ends_the_thread(start: Start, account: ThreadedAccount, program: str) -> None:
    process = start(program)
    _, errors = process.communicate(timeout=60)
    assert (process.returncode, errors) == (0, "")
    account.until(lambda: "closed, code 1000" in account.history[-1])


def test_import_of_the_package_does_not_import_the_synchronous_client() -> None:
    program = "import bluecurrent, bluecurrent.client; print('bluecurrent.sync' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", f"import sys; {program}"],
        env=os.environ | {"PYTHONPATH": str(Path(bluecurrent.__file__).parents[1])},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout == "False\n"
