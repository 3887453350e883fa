"""Answers requests over HTTP from recordings. Only `http_listener` imports aiohttp."""
