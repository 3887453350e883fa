"""Tests that commands for the charge points of an account that was given up are answered by another account."""

from __future__ import annotations

import asyncio

import pytest

from bluecurrent.bridge.commands.charge_point_owners import ChargePointOwners
from bluecurrent.bridge.topics import Topics
from tests.bridge.harness.charge_points import FREE, SECOND
from tests.bridge.harness.mosquitto import Mosquitto
from tests.bridge.harness.running_bridge import OpenBridge, start_bridge


async def test_a_token_that_was_revoked(open_bridge: OpenBridge, mosquitto: Mosquitto) -> None:
    owners, work_topics = ChargePointOwners(), Topics("revoked", "work")
    async with open_bridge(topics=Topics("revoked", "home"), owners=owners) as home:
        await home.until_online()
        with pytest.raises(BaseExceptionGroup):
            async with start_bridge(mosquitto, {SECOND: FREE}, topics=work_topics, owners=owners) as work:
                await home.mqtt.until_last(home.topics.availability(SECOND), "online")
                work.account._sender.login_replies.api_token = "another"
                work.account.expire()
                work.account.drop()
                await asyncio.wait([work.task])
        await home.mqtt.until_last(work_topics.bridge_state, "offline")
        await home.mqtt.publish(home.topics.command(SECOND), {"command": "REBOOT", "id": 1})
        result = await home.mqtt.until(lambda: home.mqtt.json(home.topics.result(SECOND)))
        assert (result["id"], result["status"]) == (1, "invalid")
