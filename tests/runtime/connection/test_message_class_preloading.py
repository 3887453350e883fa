"""Tests that slow modules are loaded in threads, in any order, each time in a new process."""

from __future__ import annotations

import os
import ssl as tls
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import bluecurrent
from bluecurrent.testing import ThreadedServer

DEBUGGING = {"PYTHONASYNCIODEBUG", "PYTHONDEVMODE"}
"""Variables that make asyncio read source files for its own tracebacks, in the thread of the event loop."""

PREAMBLE = """
import asyncio, sys, threading
from bluecurrent import Client

url, token = sys.argv[1:]

def client(kind=Client):
    return kind(token, url=url)
"""

AUDIT = """
seen = []

def audit(event, arguments):
    if event in ("open", "import", "os.listdir", "time.sleep"):
        try:
            asyncio.get_running_loop()
        except RuntimeError:
            return
        seen.append((event, arguments[:1]))

sys.addaudithook(audit)
"""


@pytest.fixture(scope="module")
def server() -> Iterator[ThreadedServer]:
    with ThreadedServer() as server:
        yield server


def run_program(server: ThreadedServer, *program: str) -> list[str]:
    """Runs a program in a new process and returns the printed lines; warnings are errors."""
    command = [sys.executable, "-W", "error", "-c", "".join((PREAMBLE, *program)), server.url, server.api_token]
    kept = {name: value for name, value in os.environ.items() if name not in DEBUGGING}
    environment = kept | {"PYTHONPATH": str(Path(bluecurrent.__file__).parents[1])}
    run = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False, env=environment)
    assert (run.returncode, run.stderr) == (0, "")
    return run.stdout.splitlines()


READING = """
async def program():
    async with client() as connected:
        await connected.get_account()
        connected.diagnostics()
"""

LISTENING = """
async def program():
    async with client() as connected:
        connected.diagnostics()
"""

NEVER_CONNECTED = """
from bluecurrent import ConnectionFailed

async def program():
    lonely = client()
    try:
        await lonely.get_charge_points()
    except ConnectionFailed as error:
        print(error)
    await lonely.validate_api_token(token)
    await lonely.get_account()
    lonely.diagnostics()
"""


@pytest.mark.parametrize("program", [READING, LISTENING], ids=["reading", "listening"])
def test_loading_does_not_block_the_event_loop(server: ThreadedServer, program: str) -> None:
    assert run_program(server, program, AUDIT, "asyncio.run(program())\nprint(seen)") == ["[]"]


def test_loading_with_own_certificates_does_not_block(
    client_and_server_tls: tuple[tls.SSLContext, tls.SSLContext],
) -> None:
    trusting = """
import ssl
context = ssl.create_default_context()
context.check_hostname, context.verify_mode = False, ssl.CERT_NONE

def client():
    return Client(token, url=url, ssl=context)
"""
    with ThreadedServer(ssl=client_and_server_tls[1]) as server:
        assert run_program(server, trusting, LISTENING, AUDIT, "asyncio.run(program())\nprint(seen)") == ["[]"]


def test_loading_without_a_connection_does_not_block(server: ThreadedServer) -> None:
    last = "asyncio.run(program())\nprint(seen)"
    assert run_program(server, NEVER_CONNECTED, AUDIT, last) == [
        "the client is not connected: call connect() first",
        "[]",
    ]


def test_several_threads_can_load_at_once(server: ThreadedServer) -> None:
    program = """
answers = []

def run():
    async def program():
        answers.append(type(await client().get_account()).__name__)
    asyncio.run(program())

threads = [threading.Thread(target=run) for _ in range(3)]
for thread in threads:
    thread.start()
from bluecurrent import messages, commands
print(messages.Account.__name__, commands.GetAccount.__name__)
for thread in threads:
    thread.join()
print(answers)
"""
    assert run_program(server, program) == ["Account GetAccount", "['Account', 'Account', 'Account']"]


def test_several_clients_can_load_in_one_loop(server: ThreadedServer) -> None:
    program = """
async def one():
    async with client() as connected:
        return await connected.get_email()

async def program():
    print(len(set(await asyncio.gather(*(one() for _ in range(5))))))

asyncio.run(program())
"""
    assert run_program(server, program) == ["1"]


def test_client_can_outlive_its_event_loop(server: ThreadedServer) -> None:
    """The first loop ends while its calls wait for each other to load everything."""
    program = """
one = client()

async def leave():
    calls = [asyncio.ensure_future(one.get_email()) for _ in range(3)]
    await asyncio.sleep(0.01)

async def stay():
    print(len(set(await asyncio.gather(*(one.get_email() for _ in range(3))))))

async def connect():
    async with one:
        await stay()

for program in (leave, stay, stay, connect, connect):
    asyncio.run(program())
"""
    assert run_program(server, program) == ["1"] * 4


def test_introspection_works_before_loading(server: ThreadedServer) -> None:
    program = """
import inspect, pydoc, typing
public = [method for name, method in inspect.getmembers(Client, inspect.isfunction) if name[0] != "_"]
hints = {method.__name__: typing.get_type_hints(method) for method in public}
from bluecurrent import messages, payloads
import bluecurrent.client as module
print(hints["get_status"]["return"] is messages.ChargePointStatus)
print(inspect.signature(Client.get_status))
print("overridestartdays" in typing.get_type_hints(payloads.OverrideCurrentPayload))
print("get_status" in pydoc.plain(pydoc.render_doc(Client)), "Client" in pydoc.plain(pydoc.render_doc(module)))
"""
    assert run_program(server, program) == [
        "True",
        "(self, evse_id: 'str', *, timeout: 'float | None' = None) -> 'messages.ChargePointStatus'",
        "True",
        "True True",
    ]


@pytest.mark.parametrize("before", ["import bluecurrent.messages as early", "early = None"])
def test_modules_are_loaded_once(server: ThreadedServer, before: str) -> None:
    program = """
class Mine(Client):
    async def get_account(self, *, timeout=None):
        return await super().get_account(timeout=timeout)

async def program():
    async with client(Mine) as mine:
        return await mine.get_account()

answer = asyncio.run(program())
import bluecurrent, bluecurrent.messages as messages
print(type(answer) is messages.Account is bluecurrent.Account, early in (None, messages))
"""
    assert run_program(server, before, program) == ["True True"]
