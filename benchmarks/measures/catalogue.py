"""Lists all measures in the order of the report."""

from __future__ import annotations

from . import (
    bridge,
    client_memory,
    decoding_time,
    generator_time,
    live_state,
    message_throughput,
    request_latency,
    scaling,
    simulation,
    startup,
    transactions,
)

MEASURES = (
    message_throughput.MEASURE,
    request_latency.MEASURE,
    client_memory.MEASURE,
    startup.MEASURE,
    startup.COMMAND_LINE,
    decoding_time.MEASURE,
    scaling.FAN_OUT,
    scaling.SIZE,
    generator_time.MEASURE,
    simulation.MEASURE,
    live_state.MEASURE,
    transactions.PAGE_MEASURE,
    transactions.MEASURE,
    bridge.MEASURE,
)
"""The measures in the committed results."""
