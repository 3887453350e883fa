"""Runs `bluecurrent watch`, which shows charge points live."""
