"""Tests that the log tells of a broker that refuses messages or subscriptions, or that takes only small messages."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from bluecurrent.bridge.topics import Topics
from bluecurrent.testing import fast_reconnects
from tests.bridge.harness.charge_points import FIRST
from tests.bridge.harness.mosquitto import Mosquitto
from tests.bridge.harness.running_bridge import open_bridge, start_bridge
from tests.bridge.harness.waiting import poll_until

DYNAMIC_SECURITY = Path("/usr/lib/x86_64-linux-gnu/mosquitto_dynamic_security.so")
TOPICS = Topics("refused", "home")


@pytest.fixture(autouse=True)
def use_short_delays() -> Iterator[None]:
    with fast_reconnects():
        yield


def find_warnings(caplog: pytest.LogCaptureFixture, text: str) -> list[str]:
    """Returns the logged lines that contain a text."""
    return [line for record in caplog.records if text in (line := record.getMessage())]


async def test_messages_that_the_access_list_refuses(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    access_list = tmp_path / "access"
    access_list.write_text("topic readwrite refused/#\ntopic read ha-refused/#\n", encoding="utf-8")
    broker = Mosquitto(tmp_path, f"acl_file {access_list}")
    broker.start()
    async with open_bridge(broker, topics=TOPICS, prefix="ha-refused") as running:
        await running.until_online()
        await poll_until(lambda: find_warnings(caplog, "the broker refuses messages of this program (Not authorized)"))
        await running.mqtt.until(lambda: running.mqtt.json(running.status))
    broker.stop()
    assert len(find_warnings(caplog, "the broker refuses")) == 1


@pytest.mark.skipif(not DYNAMIC_SECURITY.exists(), reason="this mosquitto has no plugin that refuses subscriptions")
async def test_subscriptions_that_the_broker_refuses(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    rights, allowed = tmp_path / "rights.json", '"publishClientSend": true, "publishClientReceive": true'
    rights.write_text(f'{{"defaultACLAccess": {{{allowed}, "subscribe": false}}}}', encoding="utf-8")
    plugin = f"plugin {DYNAMIC_SECURITY}\nplugin_opt_config_file {rights}"
    broker = Mosquitto(tmp_path, plugin)
    broker.start()
    async with start_bridge(broker, topics=TOPICS):
        await poll_until(lambda: find_warnings(caplog, "the broker refuses the subscription to refused/+/command (Not"))
    broker.stop()


async def test_messages_that_are_too_large(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    broker = Mosquitto(tmp_path, "max_packet_size 6000")
    broker.start()
    async with start_bridge(broker, topics=TOPICS, prefix="ha-refused"):
        await poll_until(lambda: find_warnings(caplog, "the largest message on its way had "))
        (line, *_) = find_warnings(caplog, "the largest message on its way had ")
        assert f"bytes, on ha-refused/device/bluecurrent_{FIRST}/config: check the broker's limit" in line
    broker.stop()
