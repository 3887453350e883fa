"""Publishes the same topics with paho-mqtt alone, by the clock: no program in Python can take much less time.

It has no service, no event loop and no JSON. Its payloads differ only in the charge point and the time.
"""

from __future__ import annotations

import sys
import time

from paho.mqtt.client import Client, MQTTv5
from paho.mqtt.enums import CallbackAPIVersion

from .push_plan import PushPlan, make_status


def publish_statuses(port: int, plan: PushPlan) -> None:
    """Publishes each status when its time has come, until the process is ended."""
    client = Client(CallbackAPIVersion.VERSION2, protocol=MQTTv5)
    client.connect("127.0.0.1", port)
    begin, published = time.monotonic(), 0
    while True:
        for evse_id in plan.due(published, time.monotonic() - begin):
            client.publish(f"bluecurrent/{evse_id}/status", make_status(evse_id), retain=True)
            published += 1
        client.loop(plan.wait(published, time.monotonic() - begin))


if __name__ == "__main__":
    publish_statuses(int(sys.argv[1]), PushPlan(int(sys.argv[2]), float(sys.argv[3])))
