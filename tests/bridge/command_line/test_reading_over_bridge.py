"""Tests that reading through a bridge prints the same as with a connection of its own."""

from __future__ import annotations

import pytest

from tests.bridge.harness.charge_points import FIRST, SECOND

from .conftest import CommandLine, known

pytestmark = pytest.mark.usefixtures("keep_log_levels")


async def test_reading_prints_the_same(command_line: CommandLine) -> None:
    for subcommand in (("status", FIRST), ("grid", FIRST), ("settings", FIRST)):
        over_bridge, direct = await command_line.run_both(*subcommand, "--json")
        assert over_bridge[0] == direct[0] == 0, over_bridge
        (shown,), (expected,) = known(over_bridge[1]), known(direct[1])
        missing = expected.keys() - shown.keys()
        assert missing <= {"led_intensity"}  # the live state has it only once it was read or pushed
        assert shown == {key: value for key, value in expected.items() if key not in missing}
    # The order of their topics at the broker is another one.
    await command_line.running.mqtt.publish(command_line.running.topics.availability(FIRST), "", retain=True)
    await command_line.running.mqtt.publish(command_line.running.topics.availability(FIRST), "online", retain=True)
    status, output, _ = await command_line.run("charge-points")
    assert (status, [point["evse_id"] for point in known(output)]) == (0, [FIRST, SECOND])
    status, _, errors = await command_line.run("status", "BCU999999")
    assert (status, "not authorized" in errors) == (1, True)
