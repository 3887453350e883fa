"""Answers HTTP requests from recordings. Only `aiohttp_listener` and `http_listener` import aiohttp."""
