# generated from codegen/templates/package/_runtime/__init__.py by `python -m codegen generate`; changes here are lost
"""Implements connections, requests and messages for any protocol that a protocol table describes.

Nothing in here is part of the public API. Modules import from the folders below them in this list, never from those
above:

- `sync/`: runs a client in a background thread, for programs that are not asynchronous
- `client`: the base class of the generated client; `wiring` creates its components; `diagnostics` describes it
- `live/`: keeps the live state, an always-current copy of an account
- `rest/`: sends commands over HTTP
- `connection/`: keeps a client connected (log-in, greeting, reconnecting, disconnecting) and sends requests
- `requests/`: checks and encodes requests, and matches answers to them
- `decoding/`: turns frames into typed messages, and hides sensitive values
- `subscriptions/`: delivers messages to iterators and handlers
- `transport/`: opens, reads, writes and closes one WebSocket connection
- `options/`: the options of a client, and their checks
- `core/`: the protocol table, errors, connection events and other definitions that all folders use

A received frame goes from `transport` to `decoding`, then to `requests`, which completes the call that it answers, and
to `subscriptions`.
"""
