"""The part that knows sockets and nothing of what is said over them: it is handed a table of the protocol."""
