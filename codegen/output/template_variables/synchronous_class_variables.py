"""Builds the template variables for the synchronous classes from the source of the asynchronous classes."""

from __future__ import annotations

from functools import partial
from typing import Any

from ...model.protocol import Protocol
from ...sdk.methods.class_source_parsing import PythonSources
from ...sdk.methods.synchronous_classes import synchronous_class
from ..template_rendering import render_file


def synchronous_variables(protocol: Protocol, variables: dict[str, Any]) -> dict[str, Any]:
    """Returns the synchronous classes. They are made from the source of the asynchronous classes."""

    sources = PythonSources(lambda path: render_file("package", path, variables))
    client = "_runtime/sync/sync_client_base_class.py:BaseSyncClient"
    subject = f"Live{protocol.subject.class_name}" if protocol.live else "LiveSubject"
    made = partial(synchronous_class, sources, subject=subject)
    classes = {"synchronous_client": made("Client", module="client.py", base=client, target="_client")}
    if protocol.live:
        for name, key, base, target in (
            ("Live", "synchronous_live", "BaseSyncLive", "_live"),
            (subject, "synchronous_subject", "BaseSyncSubject", "_subject"),
        ):
            classes[key] = made(
                name, module="live.py", base=f"_runtime/sync/sync_live_base_classes.py:{base}", target=target
            )
    return dict(classes)
