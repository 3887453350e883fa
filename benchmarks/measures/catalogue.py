"""Everything that is measured, in the order of the report."""

from __future__ import annotations

from . import decoding, generator, memory, requests, scale, starts, streams

MEASURES = (
    streams.MEASURE,
    requests.MEASURE,
    memory.MEASURE,
    starts.MEASURE,
    starts.COMMAND_LINE,
    decoding.MEASURE,
    scale.FAN_OUT,
    scale.SIZE,
    generator.MEASURE,
)
