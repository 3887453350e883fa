"""Builds recorded requests for pages of charging sessions, and lets a server answer from them."""

from __future__ import annotations

from typing import Any

from bluecurrent.testing import FixtureServer, Header, Http, Recording

FORBIDDEN = {"object": "ERROR", "error": 2, "message": "forbidden"}


def row(evse_id: str, number: int, end: str) -> dict[str, Any]:
    """Returns a charging session as the service sends it."""
    return {"transaction_id": number, "chargepoint_id": evse_id, "end_time": end, "total_costs": "    2.42"}


def request(
    evse_id: str, number: int, rows: list[dict[str, Any]], next_page: int | None, order: str = "DESC", total: int = 1
) -> Http:
    """Returns a recorded request for a page, with its answer."""
    return Http(
        at=0.0,
        method="POST",
        path="/app/bc_api/api/v2.0/gettransactions",
        query={"page": str(number), "sort_field": "stoppedtimestamp", "sort_field_order": order},
        headers={"Authorization": "Token <session token>"},
        body={"chargepoints": [{"chargepoint_id": evse_id}]},
        status=200,
        answer={"data": {"current_page": number, "next_page": next_page, "total_pages": total, "transactions": rows}},
    )


def use(server: FixtureServer, *requests: Http) -> None:
    """Lets the server answer these requests, which name the charge points that they are about."""
    header = Header(recording="Pages", source="written", made_from="a test", protocol="1.0.0")
    assert server._http_replies is not None
    server._http_replies._matcher._placeholders = frozenset()
    server.use(Recording(name="pages", header=header, events=requests))


def refuse(evse_id: str, status: int = 401, answer: object = FORBIDDEN) -> Http:
    failed = request(evse_id, 1, [], None)
    return Http(
        at=0.0,
        method=failed.method,
        path=failed.path,
        query=failed.query,
        headers=failed.headers,
        body=failed.body,
        status=status,
        answer=answer,
    )
