"""Files made from a protocol: rendered, formatted, compared and swapped in."""
