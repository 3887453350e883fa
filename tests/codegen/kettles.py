"""A small spec of a protocol that never was: kettles. It shares no word with the real one that it need not share."""

from __future__ import annotations

import shutil
from pathlib import Path

from codegen.__main__ import ROOT

PROTOCOL = """\
name: Kettles at home
version: 0.3.0
description: The WebSocket of a house full of kettles.
sources:
  leaflet: The leaflet in the box
endpoint:
  {url: "wss://kettles.example/tea", max_frame: 65536, ping_interval: 5, ping_timeout: 5, sure: docs, source: leaflet}
frames: {command: do, object: kind, authorization: badge, scheme: "Steam {}", sure: docs, source: leaflet}
log_in:
  command: ENTER
  answer: ENTERED
  token: pass_phrase
  success: welcome
  session_token: ticket
  customer: household
  connection: same
  sure: docs
  source: leaflet
greeting: {command: HI, sure: docs, source: leaflet}
flow_id: {key: ref, send: true, sure: docs, source: leaflet}
timeouts: {read: 4, act: 8, sure: docs, source: leaflet}
acknowledgements: {success: fine, refusal: complaint, sure: docs, source: leaflet}
errors:
  object: OUCH
  code: number
  text: words
  codes:
    7: {error: InvalidApiToken, reaction: renew, text: stale ticket, sure: docs, source: leaflet}
    8: {error: NotAuthorized, reaction: fail_call, text: not your kettle, sure: docs, source: leaflet}
  other: {error: ServerError, reaction: fail_call, text: something else, sure: docs, source: leaflet}
close_codes:
  4999: {error: RequestLimitReached, reaction: wait_for_reset, text: no more water, sure: docs, source: leaflet}
reject:
  status: 429
  header: x-why-not
  reasons:
    dry: {error: RequestLimitReached, reaction: wait_for_reset, text: no more water, sure: docs, source: leaflet}
    busy: {error: AlreadyConnected, reaction: retry_slowly, text: somebody else brews, sure: docs, source: leaflet}
limit: {resets_at: "05:30:00", zone: Asia/Tokyo, sure: docs, source: leaflet}
"""

TYPES = """\
scalars:
  KettleName:
    description: The name of a kettle.
    base: string
    pattern: ^K[0-9]+$
    placeholder: true
    example: K1
  Celsius:
    description: A temperature.
    base: number
    unit: °C
    minimum: 20
    maximum: 100
    example: 80
  Leaf:
    description: A kind of tea.
    base: string
    values: [green, black]
    example: green
  Moment:
    description: An instant; in Tokyo where it does not say.
    base: timestamp
    zone: Asia/Tokyo
    formats: ["%d.%m.%Y %H.%M", iso]
    example: 24.12.2026 18.05
shapes:
  Kettle:
    description: A kettle.
    sure: docs
    source: leaflet
    fields:
      name: {type: KettleName, identity: true, description: Its name.}
      upper: {type: number, unit: °C, description: The heat above., example: 90}
      lower: {type: number, unit: °C, description: The heat below., example: 70}
      since: {type: Moment, label: On since, description: Since when it is on.}
      lid: {type: string, values: [open, shut], description: How its lid is., example: shut}
    derived:
      spread: {label: Difference, description: How much hotter., unit: K, operation: difference, of: [upper, lower]}
      hottest: {description: The hotter of the two., unit: °C, operation: maximum, of: [upper, lower]}
  Receipt:
    description: What a kettle says to an order.
    sure: docs
    source: leaflet
    fields:
      name: {type: KettleName, description: Its name.}
      fine: {type: boolean, description: Whether it will., example: true}
      complaint: {type: string, description: Why not., example: ""}
payloads:
  Recipe:
    description: How to brew.
    sure: docs
    source: leaflet
    fields:
      leaf: {type: Leaf, description: What is brewed.}
      heat: {type: Celsius, argument: degrees, unit: °C, optional: true, description: How hot.}
"""

OBJECTS = """\
objects:
  ENTERED:
    message: Entered
    description: The door opens, or does not.
    sure: docs
    source: leaflet
    fields:
      welcome: {type: boolean, description: Whether it opens., example: true}
      ticket: {type: string, sensitive: true, description: What to show from now on., example: <session token>}
      household: {type: string, sensitive: true, description: Whose house it is., example: <customer id>}
      complaint: {type: string, description: Why not., example: ""}
  HI_THERE:
    message: HiThere
    description: The greeting is returned.
    sure: docs
    source: leaflet
    fields: {}
  KETTLE:
    message: KettleMessage
    description: How a kettle is.
    sure: docs
    source: leaflet
    pushed: true
    content: [kettle]
    key: {parameter: name, places: [kettle.name]}
    fields:
      kettle: {type: Kettle, description: The kettle.}
  SHELF:
    message: Shelf
    description: All kettles.
    sure: docs
    source: leaflet
    content: [kettles]
    fields:
      kettles: {type: "list[Kettle]", description: The kettles.}
  OUCH:
    message: Ouch
    description: The house says no.
    sure: docs
    source: leaflet
    fields:
      number: {type: integer, description: The code., example: 8}
      words: {type: string, description: What is wrong., example: not your kettle}
  TOOK_BREW:
    {shape: Receipt, key: &name {parameter: name, places: [name]}, sure: docs, source: leaflet, description: Taken.}
  DID_BREW: {shape: Receipt, key: *name, sure: docs, source: leaflet, description: Tea is ready.}
  DID_LID: {shape: Receipt, key: *name, sure: docs, source: leaflet, description: The lid has moved.}
"""

COMMANDS = """\
commands:
  ENTER:
    description: Knock at the door.
    sure: docs
    source: leaflet
    method: enter
    returns: household
    parameters:
      pass_phrase: {type: string, pattern: ^.+$, sensitive: true, description: The pass phrase., example: <api token>}
    answer: {object: ENTERED}
  HI:
    description: Greet the house.
    sure: docs
    source: leaflet
    parameters: {}
    answer: {object: HI_THERE}
  LOOK:
    description: Look at a kettle.
    sure: docs
    source: leaflet
    method: look
    parameters:
      name: &name {type: KettleName, description: The kettle's name.}
    repeatable: true
    answer: {object: KETTLE}
  LOOK_AROUND:
    description: Look at all kettles.
    sure: docs
    source: leaflet
    method: look_around
    parameters: {}
    repeatable: true
    answer: {object: SHELF}
  BREW:
    description: Brew tea.
    sure: docs
    source: leaflet
    method: brew
    parameters:
      name: *name
    payload: Recipe
    acts: true
    answer: {receipt: TOOK_BREW, object: DID_BREW}
  OPEN_LID:
    description: Open the lid.
    sure: docs
    source: leaflet
    method: lid
    variant: {argument: is_open, value: true, description: Whether to open it.}
    parameters:
      name: *name
    acts: true
    answer: {object: DID_LID}
  SHUT_LID:
    description: Shut the lid.
    sure: docs
    source: leaflet
    method: lid
    variant: {argument: is_open, value: false, description: Whether to open it.}
    parameters:
      name: *name
    acts: true
    answer: {object: DID_LID}
"""

HEADER = '{"recording": "%s", "source": "written", "from": "nothing", "protocol": "0.3.0"}'
OPEN = '{"at": 0, "connection": 1, "event": "open"}'
FRAME = '{"at": %d, "connection": 1, "event": "frame", "direction": "%s", "message": %s}'

BADGE = '"badge": "Steam <session token>"'
KETTLE = '{"name": "K1", "upper": 90.5, "lower": 70, "since": "24.12.2026 18.05", "lid": "shut"}'

RECORDINGS = {
    "enter": [
        ("sent", '{"do": "ENTER", "pass_phrase": "<api token>"}'),
        ("received", '{"kind": "ENTERED", "welcome": true, "ticket": "<session token>", "household": "<customer id>"}'),
    ],
    "look": [
        ("sent", f'{{"do": "LOOK", "name": "K1", {BADGE}}}'),
        ("received", f'{{"kind": "KETTLE", "kettle": {KETTLE}}}'),
    ],
    "look_around": [
        ("sent", f'{{"do": "LOOK_AROUND", {BADGE}}}'),
        ("received", f'{{"kind": "SHELF", "kettles": [{KETTLE}]}}'),
    ],
    "look_at_another": [
        ("sent", f'{{"do": "LOOK", "name": "K9", {BADGE}}}'),
        ("received", '{"kind": "OUCH", "number": 8, "words": "not your kettle"}'),
    ],
    "brew": [
        ("sent", f'{{"do": "BREW", "name": "K1", "leaf": "green", "heat": 80, {BADGE}}}'),
        ("received", '{"kind": "TOOK_BREW", "name": "K1", "fine": true}'),
        ("received", '{"kind": "DID_BREW", "name": "K1", "fine": true, "complaint": ""}'),
    ],
    "brew_without_water": [
        ("sent", f'{{"do": "BREW", "name": "K1", "leaf": "black", {BADGE}}}'),
        ("received", '{"kind": "TOOK_BREW", "name": "K1", "fine": true}'),
        ("received", '{"kind": "DID_BREW", "name": "K1", "fine": false, "complaint": "no water"}'),
    ],
    "open_lid": [
        ("sent", f'{{"do": "OPEN_LID", "name": "K1", {BADGE}}}'),
        ("received", '{"kind": "DID_LID", "name": "K1", "fine": true}'),
    ],
    "shut_lid": [
        ("sent", f'{{"do": "SHUT_LID", "name": "K1", {BADGE}}}'),
        ("received", '{"kind": "DID_LID", "name": "K1", "fine": true}'),
    ],
}


def write(root: Path) -> Path:
    """Writes the spec below a folder, with the language of this project's; returns its own folder."""
    folder = root / "spec"
    (folder / "recordings").mkdir(parents=True)
    shutil.copy(ROOT / "spec" / "spec.schema.json", folder)
    for name, text in (("protocol", PROTOCOL), ("types", TYPES), ("objects", OBJECTS), ("commands", COMMANDS)):
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    for name, frames in RECORDINGS.items():
        lines = [FRAME % (at, *frame) for at, frame in enumerate(frames, 1)]
        text = "\n".join([HEADER % name, OPEN, *lines, ""])
        (folder / "recordings" / f"{name}.jsonl").write_text(text, encoding="utf-8")
    return folder
