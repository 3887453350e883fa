"""Prints what reading charging sessions over HTTP costs a client.

- `page`: the seconds to read a page of 25, by the SDK and by `json.loads` with `Decimal` for its money
- `cpu NUMBER`: the CPU seconds for each of so many sessions, which a server in another process sends
- `memory NUMBER`: the bytes that reading them one by one takes at most, after the first page
"""

from __future__ import annotations

import asyncio
import json
import sys
import time
import tracemalloc
from collections.abc import AsyncGenerator, AsyncIterator, Callable
from contextlib import asynccontextmanager
from decimal import Decimal
from typing import Any

from bluecurrent import Client, Transaction
from bluecurrent._runtime.rest.http_answer_reading import HttpAnswer, read_answer
from bluecurrent.protocol import PROTOCOL
from bluecurrent.rest_messages import TransactionsAnswer, TransactionsPage
from bluecurrent.rest_protocol import REST
from bluecurrent.testing import API_TOKEN, SimulatedAccount
from bluecurrent.testing.simulation.rest.http_answer_table import PAGES

from ..workload import EVSE_ID

PAGE, SECONDS = 25, 1.0
MONEY = ("total_costs", "total_costs_ex_vat", "reimbursement_tariff_ex_vat")
ROUTE = REST.routes["gettransactions"]


def rows(number: int) -> list[dict[str, Any]]:
    """Returns sessions with the examples of the spec."""
    return [{"chargepoint_id": EVSE_ID, "transaction_id": 7_000_000 + index} for index in range(number)]


async def serve(number: int) -> None:
    """Serves an account with so many sessions until its standard input ends."""
    async with SimulatedAccount(speed=None, transactions=rows(number)) as account:
        print(json.dumps([account.url, account.rest_url]), flush=True)
        await asyncio.to_thread(sys.stdin.read)


@asynccontextmanager
async def opened(number: int) -> AsyncGenerator[Client, None]:
    """Starts a server in another process, and yields a client of it that is logged in."""
    command = (sys.executable, "-m", "benchmarks.load_programs.transactions", "serve", str(number))
    pipe = asyncio.subprocess.PIPE
    server = await asyncio.create_subprocess_exec(*command, stdin=pipe, stdout=pipe)
    assert server.stdin is not None
    assert server.stdout is not None
    try:
        url, rest_url = json.loads(await server.stdout.readline())
        async with Client(API_TOKEN, url=url, rest_url=rest_url) as client:
            yield client
    finally:
        server.stdin.close()
        await server.wait()


async def read_all(number: int, on_start: Callable[[], object]) -> None:
    """Reads all sessions one by one; `on_start` is called after the first page."""
    async with opened(number) as client:
        seen = 0
        pages: AsyncIterator[Transaction] = client.transactions([EVSE_ID])
        async for _ in pages:
            seen += 1
            if seen == PAGE:
                on_start()
    if seen != number:
        raise RuntimeError(f"{seen} of {number} sessions came")


async def measure_cpu(number: int) -> float:
    """Returns the CPU seconds of this process for each session."""
    begin: list[float] = []
    await read_all(number, lambda: begin.append(time.process_time()))
    return (time.process_time() - begin[0]) / (number - PAGE)


async def measure_memory(number: int) -> float:
    """Returns the largest number of bytes that Python objects have taken after the first page."""
    await read_all(number, tracemalloc.start)
    return float(tracemalloc.get_traced_memory()[1])


def page_of_examples() -> bytes:
    """Returns the body of a page with the examples of the spec."""
    template = PAGES[ROUTE.command]
    page = {**template.page, template.items: [template.item] * PAGE}
    return json.dumps({template.content: page}).encode()


def read_page(body: bytes) -> TransactionsPage:
    """Reads a page as the SDK does."""
    answer = HttpAnswer(200, "application/json", body)
    read = read_answer(PROTOCOL, REST, ROUTE, answer, TransactionsAnswer)
    if not isinstance(read, TransactionsAnswer) or read.data is None:
        raise TypeError("the page can't be read")
    return read.data


def read_plainly(body: bytes) -> list[list[Decimal]]:
    """Reads a page as a program without the SDK does that needs only the money."""
    items = json.loads(body)["data"]["transactions"]
    return [[Decimal(str(item[name]).strip()) for name in MONEY] for item in items]


def seconds_of(read: Callable[[bytes], object], body: bytes) -> float:
    """Returns the seconds that reading takes once."""
    rounds, start = 0, time.perf_counter()
    while (elapsed := time.perf_counter() - start) < SECONDS:
        read(body)
        rounds += 1
    return elapsed / rounds


def measure_page() -> list[float]:
    """Returns the seconds of the SDK and of plain reading."""
    body = page_of_examples()
    return [seconds_of(read_page, body), seconds_of(read_plainly, body)]


def main() -> None:
    match sys.argv[1:]:
        case ["page"]:
            print(json.dumps(measure_page()))
        case ["cpu", number]:
            print(json.dumps(asyncio.run(measure_cpu(int(number)))))
        case ["memory", number]:
            print(json.dumps(asyncio.run(measure_memory(int(number)))))
        case ["serve", number]:
            asyncio.run(serve(int(number)))
        case _:
            sys.exit(__doc__)


if __name__ == "__main__":
    main()
