"""Sends commands over HTTP, and reads their answers. Only `http_sender` imports aiohttp."""
