"""Opens, reads, writes and closes one WebSocket connection."""
