"""The part that knows sockets and nothing of what is said over them: it is handed a table of the protocol.

From the outside in:

- what a program holds: client, events, subscriptions (queues), handlers, diagnostics (with counters), options
- a client's parts, put together: parts
- a client's life: life, link (is there a connection?), supervisor (after each end), backoff, silence, reset
- what is loaded late: loading, lazily
- getting connected: dialer, greeting, login, apart (short connections), credentials, secret
- one connection: opening, websocket, framing, connection, tap (what a recorder sees), failures (refusals as errors)
- requests and answers: exchange (with asyncio) around session (without), call, lines, places, outcomes, answers
- what is sent: sent, variants, encoding, forms
- what is received: decoding, lenient, received, unread, timestamps, derived, memories
- what may be shown of both: sensitivity, redaction
- what everybody knows: table (the protocol), errors, version
"""
