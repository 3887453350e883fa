"""Answers HTTP requests from recordings. Only `aiohttp_listener` and `fault_injecting_http_listener` import aiohttp."""
