"""Answers HTTP requests from recordings. Only `http_listener` imports aiohttp."""
