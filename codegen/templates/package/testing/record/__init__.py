"""Making recordings: from inside a client, or as a proxy between any client and the service."""
